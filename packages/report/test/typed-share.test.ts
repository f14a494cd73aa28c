import buyer from '@risk-check/rules-data/aliexpress/buyer';
import { describe, expect, it } from 'vitest';
import { parseAnswer, percentInstead, readTypedShare, typedShareText } from '../src/entries/questions.ts';
import { doubtedShare, lowestLimit } from '../src/questions/typed-share.ts';
import { loadWords } from '../src/words/load/load-words.generated.ts';

const words = await loadWords('en');
const question = { id: 'metrics.odr', kind: 'share', rules: [], couldAdd: 0 } as const;

describe('an order defect rate as people type it', () => {
  it.each([
    ['0.5', 0.005, '0.5% (1 of 200)', 0.5, '50% (1 of 2)'],
    ['0.5%', 0.005, '0.5% (1 of 200)', 0.005, '0.5% (1 of 200)'],
    ['0,5 %', 0.005, '0.5% (1 of 200)', 0.005, '0.5% (1 of 200)'],
    ['1/200', 0.005, '0.5% (1 of 200)', 0.005, '0.5% (1 of 200)'],
    ['1 in 200', 0.005, '0.5% (1 of 200)', 0.005, '0.5% (1 of 200)'],
    ['2 of 6', 2 / 6, '33.3333% (2 of 6)', 2 / 6, '33.3333% (2 of 6)'],
    ['0.005', 0.00005, '0.005% (1 of 20000)', 0.005, '0.5% (1 of 200)'],
  ])('%s', (text, asked, askedText, set, setText) => {
    const [inQuestion, inSetting] = [
      readTypedShare(text, 'percent', 'of'),
      readTypedShare(text, 'share', 'of'),
    ];
    expect(inQuestion?.share).toBeCloseTo(asked, 11);
    expect(inSetting?.share).toBeCloseTo(set, 11);
    expect(
      [inQuestion, inSetting].map((typed) => typed && typedShareText(typed, words).replaceAll(',', '')),
    ).toEqual([askedText, setText]);
  });

  it.each(['3', '150 %', '7 of 6', '1 of 0', 'half', ''])('%s is no share in a file', (text) => {
    expect(readTypedShare(text, 'share', 'of')).toBeNull();
  });

  it('a question answers with counts where counts were given', () => {
    expect(parseAnswer('5 of 410', question, words)).toEqual({ answer: { numerator: 5, denominator: 410 } });
    expect(parseAnswer('1.22', question, words)).toEqual({ answer: 0.0122 });
  });
});

describe('a number that was probably meant otherwise', () => {
  const typed = (text: string) => {
    const share = readTypedShare(text, 'percent', 'of');
    if (!share) throw new Error(`${text} is no share`);
    return share;
  };

  it.each([
    ['50', 0.01, '0.5%'],
    ['10.1', 0.01, '0.101%'],
    ['10', 0.01, null],
    ['0.5', 0.01, null],
    // Counts are meant as they stand.
    ['5 of 10', 0.01, null],
    ['99', null, null],
  ])('%s where the limit is %s: %s', (text, limit, other) => {
    const doubted = doubtedShare(typed(text), limit);
    expect(doubted && typedShareText(doubted, words).replace(/ \(.*/, '')).toBe(other);
  });

  it.each([
    ['3', 0.03],
    ['1,5', 0.015],
    ['1', null],
    ['0.5', null],
    ['3 %', null],
    ['300', null],
  ])('as a share of 0 to 1, %s may be %s', (text, share) => {
    expect(percentInstead(text)?.share ?? null).toBe(share);
  });

  it('the limit of a metric is the lowest of all its levels', () => {
    expect(lowestLimit(buyer, 'metrics.disputeRatio')).toBe(0.3);
    expect(lowestLimit(buyer, 'metrics.disputesOpen')).toBeGreaterThan(1);
    expect(lowestLimit(buyer, 'facts.region')).toBeNull();
  });
});
