import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighReasons } from '../../src/recovery/weigh-reasons.ts';
import type { Finding } from '../../src/report/report-schema.ts';
import { foundAs } from './wordings-by-hand.ts';

type Evidence = Parameters<typeof weighReasons>[0];

const reasonsOf = (...ids: string[]): Evidence['reasons'] =>
  Object.fromEntries(ids.map((id) => [id, { title: id, means: id }]));

const weights = {
  facts: 0.5,
  factsAlone: 0.8,
  noticeDays: 90,
  stated: 0.9,
  likely: 0.5,
  lead: 0.15,
  closeWords: 14,
  announcedWords: 24,
  classCause: 0.6,
  classNamed: 0.5,
  classMisspelled: 0.4,
};
const says = (id: string, reasons: Record<string, string>) => foundAs(id, id, { reasons });
const finding = (ruleId: string, reason: string, points: number) =>
  ({ ruleId, reason, points, status: 'fired' }) as Finding;

const weigh = (evidence: Partial<Evidence>) =>
  weighReasons({
    matches: [],
    stated: [],
    fired: [],
    status: null,
    score: 50,
    reasons: reasonsOf('a', 'b', 'c', 'other', 'voluntary-deactivation'),
    weights,
    ...evidence,
  });
const shares = (evidence: Partial<Evidence>) =>
  weigh(evidence).map(({ reason, weight }) => [reason, weight] as const);

describe('the weight of a reason', () => {
  it('is nothing without evidence', () => {
    expect(weigh({})).toEqual([]);
  });

  it('is what a wording says, and tells from where it comes', () => {
    expect(weigh({ matches: [says('n', { a: '0.8' })] })).toEqual([
      { reason: 'a', weight: 0.8, parts: [{ kind: 'notice', id: 'n', weight: 0.8 }] },
    ]);
  });

  it('grows with each hint as if they were independent, which are shown strongest first', () => {
    const [hint] = weigh({ matches: [says('n', { a: '0.5' }), says('m', { a: '0.6' })], stated: ['a'] });
    // 1 - 0.5 * 0.4 * 0.1
    expect(hint?.weight).toBe(0.98);
    expect(hint?.parts.map(({ id, weight }) => [id, weight])).toEqual([
      ['a', 0.9],
      ['m', 0.6],
      ['n', 0.5],
    ]);
  });

  it('is scaled down where all of them are more than 1', () => {
    expect(shares({ matches: [says('n', { b: '0.6', a: '0.9' })] })).toEqual([
      ['a', 0.6],
      ['b', 0.4],
    ]);
    expect(shares({ matches: [says('n', { a: '0.5', b: '0.5' })] })).toEqual([
      ['a', 0.5],
      ['b', 0.5],
    ]);
    expect(shares({ matches: [says('n', { a: '0.25', b: '0.5' })] })).toEqual([
      ['b', 0.5],
      ['a', 0.25],
    ]);
  });

  it('is rounded down, so that all of them never are more than 1', () => {
    const thirds = [says('n', { c: '0.9', a: '0.9', b: '0.9' })];
    // Of equal ones the first name comes first.
    expect(shares({ matches: thirds })).toEqual([
      ['a', 0.333],
      ['b', 0.333],
      ['c', 0.333],
    ]);
    expect(weigh({ matches: thirds }).map(({ parts }) => parts[0]?.weight)).toEqual([0.9, 0.9, 0.9]);
    expect(weigh({ matches: [says('n', { a: '0.12399' })] })[0]).toMatchObject({
      weight: 0.123,
      parts: [{ weight: 0.123 }],
    });
  });

  it('of three decimals is the same afterwards, though computers count in halves', () => {
    for (let thousands = 1; thousands <= 1000; thousands++) {
      const weight = thousands / 1000;
      expect(shares({ matches: [says('n', { a: `${weight}` })] })).toEqual([['a', weight]]);
    }
  });

  it('is none of what the ruleset does not know, of what weighs nothing, and of what is no ground', () => {
    const matches = [says('n', { unknown: '0.9', a: '0', b: '-0.5', other: '0.9', c: '0.3' })];
    expect(shares({ matches, stated: ['unknown', 'other'] })).toEqual([['c', 0.3]]);
  });

  it('is that of a reason that was stated, once', () => {
    expect(weigh({ stated: ['a', 'a'] })).toEqual([
      { reason: 'a', weight: 0.9, parts: [{ kind: 'stated', id: 'a', weight: 0.9 }] },
    ]);
  });
});

describe('an account that is switched off', () => {
  const voluntary = 'voluntary-deactivation';

  it('was so by its owner where nothing likely is named', () => {
    expect(weigh({ status: 'deactivated' })).toEqual([
      { reason: voluntary, weight: 0.9, parts: [{ kind: 'status', id: 'deactivated', weight: 0.9 }] },
    ]);
    expect(shares({ status: 'suspended' })).toEqual([]);
    expect(shares({ status: 'deactivated', reasons: reasonsOf('a') })).toEqual([]);
  });

  it.each([
    ['0.499', true],
    ['0.5', false],
    ['0.8', false],
  ])('a wording of weight %s leaves that open: %s', (weight, isOpen) => {
    const found = shares({ status: 'deactivated', matches: [says('n', { a: weight })] });
    expect(found.some(([reason]) => reason === voluntary)).toBe(isOpen);
  });

  it('one of several that is likely is enough', () => {
    const matches = [says('n', { b: '0.1' }), says('m', { a: '0.2' }), says('l', { a: '0.7' })];
    expect(shares({ status: 'deactivated', matches }).map(([reason]) => reason)).toEqual(['a', 'b']);
  });
});

describe('facts', () => {
  const fired = [finding('r1', 'a', 30), finding('r2', 'b', 10)];

  it('count in full once they amount to an elevated score, each by its share of the points', () => {
    // 0.8 * 30 / 40 and 0.8 * 10 / 40
    expect(weigh({ fired, score: 30 })).toEqual([
      { reason: 'a', weight: 0.6, parts: [{ kind: 'finding', id: 'r1', weight: 0.6 }] },
      { reason: 'b', weight: 0.2, parts: [{ kind: 'finding', id: 'r2', weight: 0.2 }] },
    ]);
  });

  it('count half below it', () => {
    expect(shares({ fired, score: 29 })).toEqual([
      ['a', 0.3],
      ['b', 0.1],
    ]);
    expect(shares({ fired, score: 0 })).toEqual([
      ['a', 0.3],
      ['b', 0.1],
    ]);
  });

  it('are added up where they stand alone', () => {
    const same = [...fired, finding('r3', 'a', 10)];
    const [first] = weigh({ fired: same, score: 90 });
    // 0.8 * 30 / 50 + 0.8 * 10 / 50
    expect(first).toMatchObject({ reason: 'a', weight: 0.64 });
    expect(first?.parts.map(({ id, weight }) => [id, weight])).toEqual([
      ['r1', 0.48],
      ['r3', 0.16],
    ]);
  });

  it('count by their points beside words', () => {
    const matches = [says('n', { a: '0.5' })];
    // 1 - 0.5 * (1 - 0.5 * 30 / 100), and 0.5 * 10 / 100
    expect(shares({ fired, matches, score: 90 })).toEqual([
      ['a', 0.575],
      ['b', 0.05],
    ]);
    // 0.9, 0.15 and 0.05, all of them divided by 1.1
    expect(shares({ fired, stated: ['c'] })).toEqual([
      ['c', 0.818],
      ['a', 0.136],
      ['b', 0.045],
    ]);
  });

  it('that are no ground for a restriction count neither for one nor against others', () => {
    expect(shares({ fired: [...fired, finding('r4', 'other', 60)], score: 90 })).toEqual([
      ['a', 0.6],
      ['b', 0.2],
    ]);
    expect(shares({ fired: [finding('r4', 'other', 60)] })).toEqual([]);
  });
});

describe('all weights', () => {
  it('are at most 1 together, and sorted', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => `${percent / 100}`);
    const said = fc.array(
      fc.record({ a: share, b: share, c: share }).map((reasons) => says('n', reasons)),
      { maxLength: 4 },
    );
    const found = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'other'), fc.integer({ min: 1, max: 90 }))
        .map(([reason, points]) => finding(`r-${reason}`, reason, points)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(said, found, fc.integer({ min: 0, max: 100 }), (matches, fired, score) => {
        const all = weigh({ matches, fired, score }).map(({ weight }) => weight);
        expect(all.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(all).toEqual([...all].sort((a, b) => b - a));
        expect(all.every((weight) => weight >= 0)).toBe(true);
      }),
    );
  });
});
