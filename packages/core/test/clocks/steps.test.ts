import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS, type ChangeKind } from '../../src/clocks/clock.ts';
import {
  addTurn,
  CEASES,
  columnsOf,
  combineSteps,
  countedItems,
  countSteps,
  groupSteps,
  markOf,
  type StepFunction,
  type Sweep,
  sampledSteps,
  stepsFrom,
  still,
  sumSteps,
  sweepFor,
  valueAt,
} from '../../src/clocks/steps.ts';
import { between, exactCount, exactly, type Interval } from '../../src/exact/interval.ts';
import { INFINITE, type Rational, whole } from '../../src/exact/rational.ts';
import { said } from './one-metric.ts';

/** Steps as texts: `3: 2 left`. */
const shown = ({ now, at, values, kinds }: StepFunction): string[] => [
  said(now),
  ...Array.from(
    at,
    (instant, i) => `${instant}: ${said(values[i] as Interval)} ${CHANGE_KINDS[kinds[i] as number]}`,
  ),
];

function stepsAt(now: number, ...steps: readonly (readonly [number, number, ChangeKind])[]): StepFunction {
  return {
    now: exactCount(now),
    at: steps.map(([at]) => at),
    values: steps.map(([, value]) => exactCount(value)),
    kinds: steps.map(([, , kind]) => CHANGE_KINDS.indexOf(kind)),
  };
}

type Turn = readonly [at: number, item: number, ceases: boolean, kind: ChangeKind, isSure?: boolean];

/** What counts at the start, surely unless it is in `open`, and what turns after it. */
function sweepOf(held: readonly number[], turns: readonly Turn[], open: readonly number[] = []): Sweep {
  const sweep = sweepFor(10);
  for (const item of held) sweep.held[sweep.heldSize++] = markOf(item, !open.includes(item));
  for (const [at, item, ceases, kind, isSure = true] of turns)
    addTurn(sweep, at, markOf(item, isSure) | (ceases ? CEASES : 0), kind);
  return sweep;
}

const three = stepsAt(5, [10, 6, 'recorded'], [20, 4, 'left'], [30, 0, 'deadline']);

describe('a step function', () => {
  it.each([
    [0, 5],
    [9, 5],
    [10, 6],
    [11, 6],
    [19, 6],
    [20, 4],
    [29, 4],
    [30, 0],
    [1000, 0],
  ])('is at %d what its last step says: %d', (instant, value) => {
    expect(said(valueAt(three, instant))).toBe(String(value));
  });

  it('without steps is what it is now', () => {
    expect(said(valueAt(still(exactCount(3)), 7))).toBe('3');
    expect(still(exactCount(3))).toEqual({ now: exactCount(3), at: [], values: [], kinds: [] });
  });

  it.each<[number, string[]]>([
    [9, ['5', '10: 6 recorded', '20: 4 left', '30: 0 deadline']],
    [10, ['6', '20: 4 left', '30: 0 deadline']],
    [19, ['6', '20: 4 left', '30: 0 deadline']],
    [30, ['0']],
  ])('goes on from %d as it would', (instant, expected) => {
    expect(shown(stepsFrom(three, instant))).toEqual(expected);
  });
});

describe('steps of a count', () => {
  it('are one for each instant at which it changes, with the reason that comes first', () => {
    const sweep = sweepOf(
      [0, 1],
      [
        [10, 0, true, 'left'],
        [10, 2, false, 'recorded'],
        [20, 1, true, 'deadline'],
        [20, 2, true, 'left'],
        [15, 3, false, 'enters'],
      ],
    );
    expect(shown(countSteps(sweep))).toEqual(['2', '15: 3 enters', '20: 1 deadline']);
  });

  it('tell apart what surely counts and what may', () => {
    const sweep = sweepOf(
      [0, 1],
      [
        [10, 2, false, 'recorded', false],
        [20, 1, true, 'left', false],
        [30, 0, true, 'left'],
      ],
      [1],
    );
    expect(shown(countSteps(sweep))).toEqual(['1..2', '10: 1..3 recorded', '20: 1..2 left', '30: 0..1 left']);
  });

  it('look at no more than what a sweep says, whatever its room held before', () => {
    sweepOf(
      [0, 1, 2],
      [
        [10, 0, true, 'left'],
        [11, 1, true, 'left'],
      ],
    );
    const sweep = sweepOf([4], [[12, 4, true, 'left']]);
    expect(shown(countSteps(sweep))).toEqual(['1', '12: 0 left']);
    expect(countedItems(sweep)).toEqual([4]);
  });

  it('of a long list have room of their own', () => {
    expect(sweepFor(1000)).toBe(sweepFor(5));
    expect(sweepFor(1001)).not.toBe(sweepFor(1001));
    expect(sweepFor(1001)).not.toBe(sweepFor(5));
  });
});

describe('items that count at some time', () => {
  it('are those of the start and those that begin, once for each time', () => {
    const sweep = sweepOf(
      [3],
      [
        [10, 3, true, 'left'],
        [20, 5, false, 'recorded'],
        [30, 3, false, 'deadline'],
        [40, 5, true, 'left'],
      ],
    );
    expect(countedItems(sweep)).toEqual([3, 5, 3]);
  });
});

describe('steps of different values', () => {
  it('count a value until the last item with it is gone', () => {
    const sweep = sweepOf(
      [0, 1, 2],
      [
        [10, 0, true, 'left'],
        [20, 1, true, 'left'],
        [30, 3, false, 'recorded'],
        [40, 4, false, 'recorded'],
      ],
    );
    expect(shown(groupSteps(sweep, ['a', 'a', 'b', 'b', 'c'], false))).toEqual([
      '2',
      '20: 1 left',
      '40: 2 recorded',
    ]);
  });

  it('are surely there with one item that surely counts', () => {
    const sweep = sweepOf(
      [0, 1],
      [
        [10, 0, true, 'left'],
        [20, 2, false, 'recorded'],
      ],
      [1],
    );
    // What is known none is no value, and one that is not said may be another.
    expect(shown(groupSteps(sweep, ['a', 'a', 'a'], false))).toEqual([
      '1',
      '10: 0..1 left',
      '20: 1 recorded',
    ]);
    expect(shown(groupSteps(sweep, [null, 'a', undefined], false))).toEqual(['0..1', '20: 0..2 recorded']);
  });
});

const money = (n: number, d: number): Rational => ({ n, d });
const sumOf = (amounts: readonly Interval[], sweep: Sweep): string[] | null => {
  const found = sumSteps(sweep, (item) => amounts[item] as Interval);
  return found && shown(found);
};

describe('steps of a sum', () => {
  it('are exact in parts of different size', () => {
    const sweep = sweepOf(
      [0, 1],
      [
        [10, 2, false, 'recorded'],
        [20, 0, true, 'left'],
        [30, 1, true, 'left'],
      ],
    );
    const amounts = [money(1, 10), money(1, 4), money(1, 20)].map(exactly);
    const found = sumSteps(sweep, (item) => amounts[item] as Interval);
    expect([found?.now, ...(found?.values ?? [])].map((value) => value?.lo)).toEqual([
      { n: 7, d: 20 },
      { n: 2, d: 5 },
      { n: 3, d: 10 },
      { n: 1, d: 20 },
    ]);
    const fifth = [exactly(money(1, 5)), exactly(money(1, 4))];
    const both = sumSteps(sweepOf([0, 1], []), (item) => fifth[item] as Interval);
    expect(both?.now.lo).toEqual({ n: 9, d: 20 });
  });

  it.each<[string, Interval, string[]]>([
    ['brings something', between(whole(2), whole(3)), ['5..8', '10: 5 left']],
    ['brings nothing', exactCount(0), ['5']],
    ['takes something away', exactly(whole(-2)), ['3..5', '10: 5 left']],
    ['brings or takes', between(whole(-2), whole(3)), ['3..8', '10: 5 left']],
    ['brings no one knows how much', between(whole(1), INFINITE), ['5..Infinity', '10: 5 left']],
  ])('hold what only may count: it %s', (_, amount, expected) => {
    const sweep = sweepOf([0, 1], [[10, 1, true, 'left', false]], [1]);
    expect(sumOf([exactCount(5), amount], sweep)).toEqual(expected);
  });

  it('hold all of what surely counts, whichever its sign', () => {
    const sweep = sweepOf(
      [0, 1],
      [
        [10, 1, true, 'left'],
        [20, 0, true, 'left'],
      ],
    );
    expect(sumOf([between(whole(2), INFINITE), between(whole(-3), whole(-1))], sweep)).toEqual([
      '-1..Infinity',
      '10: 2..Infinity left',
      '20: 0 left',
    ]);
  });

  it('have a closed form as long as a double holds all parts of all that counts at some time', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const turns: Turn[] = [[10, 1, false, 'recorded']];
    const ask = (...amounts: Interval[]): boolean => sumOf(amounts, sweepOf([0], turns)) !== null;
    // Both ends of an amount are counted.
    expect(ask(exactly(whole((most - 1) / 2)), exactCount(0))).toBe(true);
    expect(ask(exactly(whole((most + 1) / 2)), exactCount(0))).toBe(false);
    // One that takes away does not make room.
    expect(ask(exactly(whole((most - 1) / 2)), exactly(whole(-1)))).toBe(false);
    expect(ask(exactly(money(1, 2 ** 30)), exactly(money(1, 3 ** 20)))).toBe(false);
    // Parts of parts are no further ones.
    expect(ask(exactly(money(1, 2 ** 40)), exactly(money(1, 2 ** 30)))).toBe(true);
    expect(ask(exactly(money(1, 2 ** 30)), exactly(money(1, 2 ** 40)))).toBe(true);
  });
});

describe('steps of a value made of others', () => {
  const sum = (values: readonly Interval[]): Interval =>
    exactCount(values.reduce((all, { lo }) => all + lo.n, 0));

  it('come where one of them turns, with its reason', () => {
    const found = columnsOf(
      combineSteps(
        [stepsAt(1, [10, 2, 'recorded'], [30, 0, 'left']), stepsAt(5, [20, 6, 'deadline'], [30, 7, 'left'])],
        sum,
      ),
    );
    expect(shown(found)).toEqual(['6', '10: 7 recorded', '20: 8 deadline', '30: 7 left']);
  });

  it('of none are none', () => {
    expect(shown(columnsOf(combineSteps([], sum)))).toEqual(['0']);
  });
});

describe('steps of a value that is computed again', () => {
  it('come in order of time, and only where it changes', () => {
    const asked: number[] = [];
    const instants = new Map<number, ChangeKind>([
      [100, 'left'],
      [20, 'recorded'],
      [3, 'period'],
      [40, 'deadline'],
    ]);
    const values = new Map([
      [3, 1],
      [20, 2],
      [40, 2],
      [100, 1],
    ]);
    const found = sampledSteps(exactCount(1), instants, (instant) => {
      asked.push(instant);
      return exactCount(values.get(instant) as number);
    });
    expect(asked).toEqual([3, 20, 40, 100]);
    expect(shown(found)).toEqual(['1', '20: 2 recorded', '100: 1 left']);
  });
});
