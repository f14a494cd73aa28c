import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  clamp,
  exactCount,
  exactly,
  hull,
  type Interval,
  intersect,
  isExact,
  isSame,
  NO_VALUE,
} from '../../src/exact/interval.ts';
import { whole } from '../../src/exact/rational.ts';

const some = fc
  .tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom(0 as const, 1 as const),
  )
  .map(([a, b, empty]) => between(whole(Math.min(a, b)), whole(Math.max(a, b)), empty));
const interval = fc.oneof({ weight: 4, arbitrary: some }, fc.constant(NO_VALUE));

/** Everything a value can be: the whole numbers in it, and that there is nothing to measure. */
function members({ lo, hi, empty }: Interval): Set<number | 'nothing'> {
  const all = new Set<number | 'nothing'>();
  if (empty < 2) for (let n = lo.n; n <= hi.n; n++) all.add(n);
  if (empty > 0) all.add('nothing');
  return all;
}

describe('an interval', () => {
  it('that holds two leaves out nothing that either can be, and is the smallest that does', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const both = members(hull(a, b));
        const wanted = new Set([...members(a), ...members(b)]);
        for (const one of wanted) expect(both).toContain(one);
        const numbers = [...wanted].filter((one) => one !== 'nothing');
        for (const one of both) {
          if (one === 'nothing') expect(wanted).toContain(one);
          else expect([Math.min(...numbers) <= one, one <= Math.max(...numbers)]).toEqual([true, true]);
        }
      }),
    );
  });

  it('that two allow holds what both can be, and is none where that is nothing', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const wanted = [...members(a)].filter((one) => members(b).has(one));
        const found = intersect(a, b);
        // Where no number is left, what may be missing settles nothing: only a value that surely is missing does.
        if (wanted.length === 1 && wanted[0] === 'nothing' && a.empty < 2 && b.empty < 2) return;
        expect([...(found ? members(found) : [])].sort()).toEqual(wanted.sort());
      }),
    );
  });

  it('cut to a domain stays in it, and what lies in it stays', () => {
    fc.assert(
      fc.property(
        interval,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 3, max: 6 }),
        (value, lo, hi) => {
          const cut = clamp(value, whole(lo), whole(hi));
          for (const one of members(cut))
            if (one !== 'nothing') expect([one >= lo, one <= hi]).toEqual([true, true]);
          for (const one of members(value))
            if (one === 'nothing' || (one >= lo && one <= hi)) expect(members(cut)).toContain(one);
        },
      ),
    );
  });

  it('is exact where it can be one value only, and the same as another whose ends are, in any terms', () => {
    const half = { n: 1, d: 2 };
    const alsoHalf = { n: 2, d: 4 };
    expect([exactly(half), between(half, alsoHalf)].map(isExact)).toEqual([true, true]);
    expect(
      [between(half, whole(1)), between(half, alsoHalf, 1), between(half, half, 1), NO_VALUE].map(isExact),
    ).toEqual([false, false, false, false]);
    expect(isSame(between(half, whole(1)), between(alsoHalf, whole(1)))).toBe(true);
    for (const other of [
      between(whole(0), whole(1)),
      between(half, whole(2)),
      between(half, whole(1), 1),
      NO_VALUE,
    ])
      expect(isSame(between(half, whole(1)), other)).toBe(false);
  });

  it('of a count is that count, however large', () => {
    for (const count of [0, 1, 255, 256, 257, 100_000, -1])
      for (let again = 0; again < 2; again++)
        expect(exactCount(count)).toEqual({ lo: { n: count, d: 1 }, hi: { n: count, d: 1 }, empty: 0 });
    expect(exactCount(255)).toBe(exactCount(255));
  });
});
