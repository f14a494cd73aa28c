import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctSteps, type Span, type StepFunction } from '../../src/forecast/steps.ts';

const FROM = 10;
const UNTIL = 30;

const spans = fc.array(
  fc.record({
    enters: fc.oneof(fc.constant(Number.NEGATIVE_INFINITY), fc.integer({ min: 5, max: 35 })),
    by: fc.constantFrom('recorded' as const, 'enters' as const),
    leaves: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 5, max: 35 })),
    sure: fc.boolean(),
  }),
  { maxLength: 12 },
);
const values = fc.array(fc.constantFrom('a', 'b', 'c', null, undefined), { minLength: 12, maxLength: 12 });

describe('steps of a count of different values', () => {
  it('count at every instant what holds then, and step only where that changes', () => {
    fc.assert(
      fc.property(spans, values, (drawn, column) => {
        const all = drawn.map((span, item): Span => ({ ...span, item }));
        const found = distinctSteps(all, column, FROM, UNTIL);
        for (let t = FROM; t <= UNTIL; t++)
          expect([t, ...valueAt(found, t)]).toEqual([t, ...naive(all, column, t)]);
        const ends = [found.now, ...found.steps.map(({ value }) => value)].map(
          ({ lo, hi }) => `${lo.n} ${hi.n}`,
        );
        for (let i = 1; i < ends.length; i++) expect(ends[i]).not.toBe(ends[i - 1]);
      }),
    );
  });
});

function naive(all: readonly Span[], column: readonly unknown[], t: number): [number, number] {
  const holding = all.filter(({ enters, leaves }) => enters <= t && t < leaves);
  const said = holding.filter(({ item }) => column[item] != null);
  const sure = new Set(said.filter((span) => span.sure).map(({ item }) => column[item]));
  const possible = new Set(said.map(({ item }) => column[item]));
  return [sure.size, possible.size + holding.filter(({ item }) => column[item] === undefined).length];
}

function valueAt({ now, steps }: StepFunction, t: number): [number, number] {
  const { lo, hi } = steps.findLast(({ at }) => at <= t)?.value ?? now;
  return [Number(lo.n), Number(hi.n)];
}
