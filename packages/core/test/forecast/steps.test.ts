import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../src/clocks/clock.ts';
import {
  addTurn,
  CEASES,
  columnsOf,
  combineSteps,
  countSteps,
  groupSteps,
  markOf,
  type StepFunction,
  type Sweep,
  sumSteps,
  sweepFor,
} from '../../src/clocks/steps.ts';
import { between, type Interval } from '../../src/exact/interval.ts';
import { add, INFINITE, type Rational, toNumber, whole, ZERO } from '../../src/exact/rational.ts';

const FROM = 10;
const UNTIL = 30;

/** An item counts from `enters` (included) until `leaves` (excluded). */
interface Span {
  readonly item: number;
  readonly sure: boolean;
  readonly enters: number;
  readonly by: ChangeKind;
  readonly leaves: number;
  readonly ending: ChangeKind;
}

const spans: fc.Arbitrary<Span[]> = fc
  .array(
    fc.record({
      enters: fc.oneof(fc.constant(Number.NEGATIVE_INFINITY), fc.integer({ min: 5, max: 35 })),
      by: fc.constantFrom('recorded' as const, 'enters' as const),
      leaves: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 5, max: 35 })),
      ending: fc.constantFrom('left' as const, 'deadline' as const),
      sure: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => drawn.map((span, item) => ({ ...span, item })));
const values = fc.array(fc.constantFrom('a', 'b', 'c', null, undefined), { minLength: 12, maxLength: 12 });
const tenths = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(1, 2, 10, 100));
const amounts: fc.Arbitrary<Interval[]> = fc.array(
  fc
    .record({ lo: tenths, more: fc.option(fc.integer({ min: 0, max: 9 })) })
    .map(({ lo: [n, d], more }) => between({ n, d }, more === null ? INFINITE : { n: n + more * d, d })),
  { minLength: 12, maxLength: 12 },
);

const holdingAt = (all: readonly Span[], t: number): Span[] =>
  all.filter(({ enters, leaves }) => enters <= t && t < leaves);

/** Over a course from `FROM` to `UNTIL`. */
function sweepOf(all: readonly Span[]): Sweep {
  const sweep = sweepFor(all.length);
  sweep.open = false;
  for (const { item, sure, enters, by, leaves, ending } of all) {
    if (enters >= leaves || leaves <= FROM || enters > UNTIL) continue;
    if (enters > FROM) addTurn(sweep, enters, markOf(item, sure), by);
    else sweep.held[sweep.heldSize++] = markOf(item, sure);
    if (leaves <= UNTIL) addTurn(sweep, leaves, markOf(item, sure) | CEASES, ending);
  }
  return sweep;
}

function endsAt({ now, at, values }: StepFunction, t: number): [number, number] {
  const { lo, hi } = values[at.findLastIndex((instant) => instant <= t)] ?? now;
  return [toNumber(lo), toNumber(hi)];
}

const instants = Array.from({ length: UNTIL - FROM + 1 }, (_, i) => FROM + i);

describe('steps of a count of different values', () => {
  it('count at every instant what holds then, and step only where that changes', () => {
    fc.assert(
      fc.property(spans, values, (all, column) => {
        const found = groupSteps(sweepOf(all), column, false);
        for (const t of instants)
          expect([t, ...endsAt(found, t)]).toEqual([t, ...differentAt(all, column, t)]);
        const ends = [found.now, ...found.values].map(({ lo, hi }) => `${lo.n} ${hi.n}`);
        for (let i = 1; i < ends.length; i++) expect(ends[i]).not.toBe(ends[i - 1]);
      }),
    );
  });
});

function differentAt(all: readonly Span[], column: readonly unknown[], t: number): [number, number] {
  const holding = holdingAt(all, t);
  const said = holding.filter(({ item }) => column[item] != null);
  const sure = new Set(said.filter((span) => span.sure).map(({ item }) => column[item]));
  const possible = new Set(said.map(({ item }) => column[item]));
  return [sure.size, possible.size + holding.filter(({ item }) => column[item] === undefined).length];
}

describe('steps of a sum', () => {
  it('add up at every instant what holds then, exactly', () => {
    fc.assert(
      fc.property(spans, amounts, (all, column) => {
        const found = sumSteps(sweepOf(all), (item) => column[item] as Interval) as StepFunction;
        for (const t of instants) expect([t, ...endsAt(found, t)]).toEqual([t, ...sumAt(all, column, t)]);
      }),
    );
  });

  it('have no closed form where a double cannot hold them', () => {
    const span: Span = { enters: 0, by: 'recorded', leaves: 20, ending: 'left', sure: true, item: 0 };
    const many = between(whole(2 ** 53), whole(2 ** 53));
    expect(sumSteps(sweepOf([span]), () => many)).toBeNull();
    expect(sumSteps(sweepOf([span]), () => between(whole(5), whole(5)))).not.toBeNull();
  });
});

function sumAt(all: readonly Span[], column: readonly Interval[], t: number): [number, number] {
  let [lo, hi]: Rational[] = [ZERO, ZERO] as const;
  for (const { item, sure } of holdingAt(all, t)) {
    const value = column[item] as Interval;
    if (sure || value.lo.n < 0) lo = add(lo as Rational, value.lo);
    if (sure || value.hi.n > 0) hi = add(hi as Rational, value.hi);
  }
  return [toNumber(lo as Rational), toNumber(hi as Rational)];
}

describe('steps of a value made of others', () => {
  it('are made at every instant of what the others are then', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 3 }), (lists) => {
        const parts = lists.map((all) => countSteps(sweepOf(all)));
        const found = columnsOf(
          combineSteps(parts, (now) =>
            between(whole(now.reduce((sum, { lo }, i) => sum + lo.n * 13 ** i, 0)), INFINITE),
          ),
        );
        for (const t of instants) {
          const wanted = parts.reduce((sum, part, i) => sum + endsAt(part, t)[0] * 13 ** i, 0);
          expect([t, endsAt(found, t)[0]]).toEqual([t, wanted]);
        }
      }),
    );
  });
});
