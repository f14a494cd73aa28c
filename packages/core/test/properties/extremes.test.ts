import fc from 'fast-check';
import { expect, it } from 'vitest';
import { earliestOf, latestOf } from '../../src/exact/extremes.ts';

const times = fc.array(
  fc.oneof(fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)),
);

it('the earliest and the latest time are of those that are known, wherever the others stand', () => {
  fc.assert(
    fc.property(times, (drawn) => {
      const known = drawn.filter((time) => !Number.isNaN(time));
      const [first] = known;
      const before = [...drawn];
      expect(earliestOf(drawn)).toBe(first === undefined ? null : Math.min(...known));
      expect(latestOf(drawn)).toBe(first === undefined ? null : Math.max(...known));
      expect(drawn).toEqual(before);
    }),
  );
});
