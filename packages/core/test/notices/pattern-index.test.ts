import { describe, expect, it } from 'vitest';
import { type Hit, indexOf } from '../../src/notices/pattern-index.ts';
import { splitSentences } from '../../src/notices/split-sentences.ts';
import { lexiconWith } from './small-lexicon.ts';

const firstSentence = (text: string) => {
  const [sentence] = splitSentences(text);
  if (!sentence) throw new Error(`no sentence in ${text}`);
  return sentence;
};
/** The places of patterns in the first sentence of a text. */
const placesIn = (text: string, patterns: string, tolerant = false): readonly Hit[] =>
  indexOf(lexiconWith({ classes: { ip: patterns } }))
    .find(firstSentence(text), tolerant)
    .get('class:ip') ?? [];
/** The words found. */
const found = (text: string, patterns: string, tolerant = false): string[] =>
  placesIn(text, patterns, tolerant).map(({ start, end }) => text.slice(start, end));

describe('a word of a pattern', () => {
  it.each([
    ['spam', 'spam', true],
    ['spam', 'spams', false],
    ['spam=', 'spams', false],
    ['spam*', 'spammers', true],
    ['sp*', 'sp', true],
    ['sp*', 'spam', true],
    ['fraud', 'fraud', true],
    ['fraud', 'fraudulent', true],
    ['fraud', 'frau', false],
    ['fraud', 'defraud', false],
    ['fraud=', 'fraud', true],
    ['fraud=', 'fraudulent', false],
    ['fraud*', 'frauds', true],
    ['-ed', 'closed', true],
    ['-ing', 'closing', true],
    ['-ment', 'payment', true],
    ['-ing', 'ing', false],
    ['-ing', 'closings', false],
    ['-ing', 'ingot', false],
    ['-ation', 'violation', false],
    ['fraud/spam', 'spam', true],
    ['fraud/spam', 'fraudster', true],
    ['fraud/spam', 'other', false],
    ['停止', 'アカウント停止中', true],
    ['停止', '停留止', false],
    ['停止/封鎖', '封鎖', true],
    ['不', '如果您不支付', true],
    ['不', '如果您不', true],
    ['未/不', '您支付', false],
    ['アカウント', 'アカデミー', false],
    ['アカウント', 'アカウ', false],
  ])('written %s reads %s: %s', (pattern, word, isRead) => {
    expect(placesIn(word, pattern)).toHaveLength(isRead ? 1 : 0);
    // Longer words of a lexicon change nothing.
    expect(placesIn(word, `${pattern}|counterfeiting`)).toHaveLength(isRead ? 1 : 0);
  });

  it('is read by every pattern that holds it', () => {
    const index = indexOf(
      lexiconWith({
        classes: { ip: 'deact*', policy: 'deactivat', fraud: 'deactivated=', conduct: '-ed' },
        frames: { block: 'deactivated' },
        phishing: { threat: 'deactivated' },
      }),
    );
    expect([...index.find(firstSentence('It was deactivated'), false).keys()].sort()).toEqual([
      'class:conduct',
      'class:fraud',
      'class:ip',
      'class:policy',
      'frame:block',
      'phishing:threat',
    ]);
  });
});

describe('a pattern of several words', () => {
  it.each([
    ['expired license', 'expired license', true],
    ['expired license', 'expired a license', true],
    ['expired license', 'expired a b license', true],
    ['expired license', 'expired a b c license', false],
    ['expired license', 'license expired', false],
    ['expired license', 'expired', false],
    ['expired license', 'license', false],
    ['for &license', 'for license', true],
    ['for &license', 'for a license', false],
    ['for &license/permits', 'for permits', true],
    ['for &license/permits', 'for a permits', false],
    ['a b &c d', 'a x b c x d', true],
    ['a b &c d', 'a x b x c d', false],
    ['one two three', 'one two', false],
    ['one two three', 'two three', false],
    ['one two three', 'one x x two x x three', true],
    ['停止+理由', '停止した長い長い長い理由', true],
    ['停止+理由', '停止 a b c d e f g h 理由', true],
    ['停止+理由', '理由停止', false],
    ['停止+理由', '理由', false],
    ['停止+止理', '停止理', false],
    ['停止+止理', '停止止理', true],
    ['停止/封鎖+理由', '封鎖の理由', true],
    ['vat+番号', 'VAT の 番号', true],
    ['vat+番号', '番号 VAT', false],
  ])('%s reads "%s": %s', (pattern, text, isRead) =>
    expect(placesIn(text, pattern)).toHaveLength(isRead ? 1 : 0),
  );

  it('takes one word of a text for one of its own', () => {
    expect(found('spam', 'spam spam')).toEqual([]);
    expect(found('spam and spam', 'spam spam')).toEqual(['spam and spam']);
    expect(found('spam spam, spam', 'spam spam')).toEqual(['spam spam', 'spam, spam']);
  });

  it('begins with the last word that may be its first', () =>
    expect(found('an expired, expired license', 'expired license')).toEqual(['expired license']));

  it('ends with its sentence', () => {
    const [one, two] = splitSentences('Expired. A license');
    const index = indexOf(lexiconWith({ classes: { ip: 'expired license' } }));
    for (const sentence of [one, two, one, two])
      expect(index.find(sentence as NonNullable<typeof one>, false).size).toBe(0);
  });
});

describe('a place of a pattern', () => {
  it('says where it stands and what pattern it is', () => {
    const text = 'Your Expired, old license';
    expect(placesIn(text, 'other|expired license')).toEqual([
      { start: 5, end: 25, from: 1, to: 3, isRemedy: false, isProven: true, size: 2 },
    ]);
  });

  it('counts a run of Chinese or Japanese by its characters', () => {
    expect(placesIn('My アカウントは停止 ok 理由', 'アカウント+停止|理由|ok')).toEqual([
      { start: 3, end: 11, from: 1, to: 8, isRemedy: false, isProven: true, size: 2 },
      { start: 12, end: 14, from: 9, to: 9, isRemedy: false, isProven: true, size: 1 },
      { start: 15, end: 17, from: 10, to: 11, isRemedy: false, isProven: true, size: 1 },
    ]);
  });

  it('is all of a run that is written with other characters', () =>
    expect(found('私 のｱｶｳﾝﾄ ｶﾞ停止', 'アカ|停止')).toEqual(['ｱｶ', 'ｶﾞ停止']));

  it('is marked as a remedy or as not borne out', () => {
    const marks = (text: string, patterns: string) =>
      placesIn(text, patterns).map(({ isRemedy, isProven, size }) => [isRemedy, isProven, size]);
    const patterns = 'fraud|valid card~||spam|other words here~';
    expect(marks('fraud', patterns)).toEqual([[false, true, 1]]);
    expect(marks('valid card', patterns)).toEqual([[true, true, 2]]);
    expect(marks('spam', patterns)).toEqual([[false, false, 1]]);
    expect(marks('other words here', patterns)).toEqual([[true, false, 3]]);
    expect(marks('spam', '||spam')).toEqual([[false, false, 1]]);
    expect(marks('spam', 'spam||')).toEqual([[false, true, 1]]);
  });

  it('is given six times for each group', () => {
    expect(found('spam '.repeat(7), 'spam')).toHaveLength(6);
    expect(found('spam fraud '.repeat(4), 'spam|fraud')).toHaveLength(6);
  });
});

describe('a word with a letter wrong', () => {
  it.each([
    ['counterfeit', 'counterfiet', true],
    ['counterfeit', 'cuonterfeit', false],
    ['counterfeit', 'cofnterfiet', false],
    ['suspend', 'suspnds', true],
    ['suspend', 'suspnd', false],
    ['refund', 'reffund', true],
    ['fraud', 'fruaduls', false],
    ['counterfeit', `counterfiet${'x'.repeat(29)}`, true],
    ['counterfeit', `counterfiet${'x'.repeat(30)}`, false],
    ['counterfeit=', 'counterfiet', false],
    // Up to four letters behind what is read are an ending.
    ['counter|counterfeit', 'counterfiets', true],
    ['counter', 'counterfiet', true],
  ])('of %s is read in the second pass only: %s %s', (patterns, word, isRead) => {
    const isExact = word.startsWith(patterns);
    expect(placesIn(word, patterns)).toHaveLength(isExact || patterns.includes('|') ? 1 : 0);
    const more = patterns.includes('|') ? 2 : 1;
    expect(placesIn(word, patterns, true)).toHaveLength(isRead ? more : 0);
  });

  it('is read as no other where it is understood up to an ending', () => {
    expect(found('counterfiet', 'counter|counterfeit', true)).toHaveLength(1);
    const index = indexOf(lexiconWith({ classes: { ip: 'counterfeit', policy: 'counterfiet=' } }));
    expect([...index.find(firstSentence('counterfiet'), true).keys()]).toEqual(['class:policy']);
  });

  it('is read once by each pattern that holds it', () => {
    const index = indexOf(
      lexiconWith({ classes: { ip: 'counterfeit|counterfeit goods', policy: 'goods|counterfeit' } }),
    );
    const hits = index.find(firstSentence('counterfiet goods'), true);
    expect([...hits].map(([group, { length }]) => [group, length]).sort()).toEqual([
      ['class:ip', 2],
      ['class:policy', 2],
    ]);
  });

  it('is read by nothing shorter than what is read of it without', () => {
    expect(found('counterfeitxxxxx', 'counterfeit', true)).toHaveLength(1);
    expect(found('counterfeitxxxxx', 'counterfeit|conuter', true)).toHaveLength(1);
  });

  it('changes nothing for the first pass', () => {
    const index = indexOf(lexiconWith({ classes: { ip: 'counterfeit' } }));
    const sizes = [false, true, false, true].map(
      (tolerant) => index.find(firstSentence('counterfiet'), tolerant).size,
    );
    expect(sizes).toEqual([0, 1, 0, 1]);
  });
});

describe('the index of a lexicon', () => {
  it('is built once, for each lexicon its own', () => {
    const lexicon = lexiconWith({ classes: { ip: 'fraud' } });
    expect(indexOf(lexicon)).toBe(indexOf(lexicon));
    expect(indexOf(lexiconWith({ classes: { ip: 'fraud' } }))).not.toBe(indexOf(lexicon));
  });

  it('reads as before after many other words', () => {
    const index = indexOf(lexiconWith({ classes: { ip: 'fraud' } }));
    for (const part of [0, 1, 2]) {
      const words = Array.from({ length: 3000 }, (_, i) => `w${part * 3000 + i}`);
      const hits = index.find(firstSentence(`${words.join(' ')} fraud`), false);
      expect(hits.get('class:ip')).toHaveLength(1);
    }
  });
});
