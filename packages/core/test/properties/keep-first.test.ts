import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepFirst } from '../../src/evaluate/keep-first.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../src/exact/kleene.ts';

interface Item {
  readonly truth: Truth;
  readonly candidate: Truth;
  readonly time: number;
}

/** By definition: of each pair of candidates it is asked which comes first. */
function keepFirstByPairs(items: readonly Item[], n: number, direction: 1 | -1): Truth[] {
  const isBefore = (a: Item, b: Item): boolean => {
    if (Number.isNaN(a.time) || Number.isNaN(b.time)) return false;
    return direction === 1 ? a.time < b.time : a.time > b.time;
  };
  return items.map((item) => {
    const others = items.filter((other) => other !== item && other.candidate !== FALSE);
    const surelyBefore = others.filter((other) => other.candidate === TRUE && isBefore(other, item)).length;
    const maybeBefore = others.filter((other) => !isBefore(item, other)).length;
    if (item.candidate === FALSE || surelyBefore >= n) return FALSE;
    const hasPlace = maybeBefore < n && !Number.isNaN(item.time);
    return Math.min(item.truth, item.candidate, hasPlace ? TRUE : UNKNOWN) as Truth;
  });
}

const truth = fc.constantFrom<Truth>(FALSE, UNKNOWN, TRUE, TRUE, TRUE);
const items: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      truth,
      lowered: truth,
      time: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 6 }), weight: 9 }, fc.constant(Number.NaN)),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ truth: own, lowered, time }) => ({
      truth: own,
      // A candidate is one of what counts so far, so it is never surer than that.
      candidate: Math.min(own, lowered) as Truth,
      time,
    })),
  );
const directions = fc.constantFrom<1 | -1>(1, -1);

describe('the first n of a list', () => {
  it('are those that fewer than n others can precede', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 6 }), directions, (list, n, direction) => {
        const kept = list.map((item) => item.truth);
        const end = keepFirst(
          kept,
          list.map(({ candidate }) => candidate),
          list.map(({ time }) => time),
          n,
          direction,
        );
        expect(kept).toEqual(keepFirstByPairs(list, n, direction));
        if (direction === 1) return;
        // Where so many are surely newer, one that is older has no place.
        const sure = list.filter(({ candidate, time }) => candidate === TRUE && !Number.isNaN(time));
        const nth = sure.map(({ time }) => time).sort((a, b) => b - a)[n - 1];
        expect(end).toBe(nth === undefined ? Number.NEGATIVE_INFINITY : nth - 1);
      }),
      { numRuns: 2000 },
    );
  });
});
