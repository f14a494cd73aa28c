import { describe, expect, it } from 'vitest';
import { type RatioShape, ratioOf } from '../../src/evaluate/ratio.ts';
import { between, exactly, type Interval, NO_VALUE } from '../../src/exact/interval.ts';
import { INFINITE, parseDecimal, type Rational, toNumber, whole } from '../../src/exact/rational.ts';

const PLAIN: RatioShape = { part: false, atLeast: null, lowerIsWorse: false };
const SHARE: RatioShape = { ...PLAIN, part: true };
const of10: RatioShape = { ...SHARE, atLeast: whole(10) };
const n = (value: number): Interval => exactly(whole(value));
const range = (lo: number, hi: number, empty: 0 | 1 = 0): Interval =>
  between(whole(lo), hi === Number.POSITIVE_INFINITY ? INFINITE : whole(hi), empty);
/** Ends as numbers, and whether there may be nothing to measure. */
const shown = ({ lo, hi, empty }: Interval) => [toNumber(lo), toNumber(hi), empty];

describe('a ratio', () => {
  it.each<[string, Interval, Interval, RatioShape, number[]]>([
    ['of two counts', n(3), n(4), PLAIN, [0.75, 0.75, 0]],
    ['may be above 1 where it is no share', n(6), n(4), PLAIN, [1.5, 1.5, 0]],
    ['has no value for 0 of 0', n(0), n(0), PLAIN, [0, 0, 2]],
    ['of nothing measured has no value', NO_VALUE, n(4), PLAIN, [0, 0, 2]],
    ['over nothing measured has no value', n(3), NO_VALUE, PLAIN, [0, 0, 2]],
    ['of some over none can be anything', n(3), n(0), PLAIN, [0, Number.POSITIVE_INFINITY, 1]],
    ['over what may be none can be endless', n(3), range(0, 4), PLAIN, [0.75, Number.POSITIVE_INFINITY, 1]],
    ['of none over what may be none is 0', n(0), range(0, 4), PLAIN, [0, 0, 1]],
    ['of what may have no value may have none', range(1, 2, 1), n(4), PLAIN, [0.25, 0.5, 1]],
    ['over what may have no value may have none', n(2), range(4, 8, 1), PLAIN, [0.25, 0.5, 1]],
    ['spans its ends', range(1, 2), range(4, 8), PLAIN, [0.125, 0.5, 0]],
    ['that is a share counts the part in the whole', range(1, 4), range(2, 4), SHARE, [0.25, 1, 0]],
    ['that is a share is at most 1', n(6), n(4), SHARE, [1, 1, 0]],
    ['of an endless part is all', range(0, Number.POSITIVE_INFINITY), n(4), SHARE, [0, 1, 0]],
    ['of a small sample is of the minimum', n(3), n(5), of10, [0.3, 0.3, 0]],
    ['of just the minimum is as it is', n(3), n(10), of10, [0.3, 0.3, 0]],
    ['of a large sample is as it is', n(3), n(20), of10, [0.15, 0.15, 0]],
    [
      'where more is good misses little of a small sample',
      n(3),
      n(5),
      { ...of10, lowerIsWorse: true },
      [0.8, 0.8, 0],
    ],
    [
      'where more is good is as it is for a large sample',
      n(15),
      n(20),
      { ...of10, lowerIsWorse: true },
      [0.75, 0.75, 0],
    ],
  ])('%s', (_, a, b, shape, wanted) => {
    const found = shown(ratioOf(a, b, shape));
    expect(found.map((value) => Math.round(value * 1e9) / 1e9)).toEqual(wanted);
  });

  it('is exact', () => {
    const third = ratioOf(n(1), n(3), SHARE);
    expect(third.lo).toEqual({ n: 1, d: 3 } satisfies Rational);
    expect(ratioOf(exactly(parseDecimal('0.1') as Rational), n(1), PLAIN).lo).toEqual({ n: 1, d: 10 });
  });
});
