import { describe, expect, it } from 'vitest';
import { type Course, type ForecastStep, joinTimelines, type Timeline } from '../../src/index.ts';

type Said = readonly [score: number, worstCase: number, band?: Timeline['from']['band']];

/** Noon of a day in June. */
const day = (n: number): string => `2026-06-${String(n).padStart(2, '0')}T12:00:00Z`;
const state = ([score, worstCase, band = 'low']: Said) => ({ score, worstCase, band });
const change: ForecastStep['changes'][number] = {
  ruleId: 'golden.test.a',
  from: 0,
  to: 1,
  because: { code: 'left-window', args: { message: 'A' } },
};
const step = (n: number, said: Said, changes: ForecastStep['changes'] = []): ForecastStep => ({
  at: day(n),
  ...state(said),
  changes,
});

/** What a snapshot of one day says of the days between two others. */
const timeline = (
  asOf: number,
  [from, to]: readonly [number, number],
  start: Said,
  steps: ForecastStep[] = [],
  more: Partial<Timeline> = {},
): Timeline => ({
  from: { at: day(from), ...state(start) },
  to: day(to),
  asOf: day(asOf),
  unknownBefore: [],
  steps,
  knownUntil: null,
  ending: [],
  ...more,
});

/** The steps of a course as texts: `8 of 12: 30..40`, with its changes. */
const shown = ({ from, steps }: Course): string[] =>
  [{ ...from, changes: [] as readonly unknown[] }, ...steps].map(
    ({ at, asOf, score, worstCase, changes }) => {
      const [then, told] = [at, asOf].map((text) => Number(text.slice(8, 10)));
      return `${then} of ${told}: ${score}..${worstCase}${'!'.repeat(changes.length)}`;
    },
  );
const spans = ({ disagreements }: Course): string[] =>
  disagreements.map(
    ({ from, to, before, after }) =>
      `${from.slice(8, 10)}-${to.slice(8, 10)}: ${before.score} or ${after.score}`,
  );

describe('one timeline', () => {
  it('is told by its snapshot', () => {
    const steps = [step(5, [10, 20], [change]), step(9, [0, 20])];
    const ending = [change];
    const only = timeline(7, [1, 20], [0, 20], steps, {
      ending,
      knownUntil: day(15),
      unknownBefore: ['facts.a'],
    });
    expect(joinTimelines([only])).toEqual({
      from: { at: day(1), asOf: day(7), ...state([0, 20]) },
      to: day(20),
      snapshots: [day(7)],
      steps: steps.map((one) => ({ ...one, asOf: day(7) })),
      disagreements: [],
      knownUntil: day(15),
      ending,
      unknownBefore: ['facts.a'],
    });
  });

  it('has a step where a rule changes though the index stays, and where only one of its parts moves', () => {
    const steps = [
      step(2, [0, 20], [change]),
      step(3, [0, 20]),
      step(4, [0, 21]),
      step(5, [0, 21, 'watch']),
      step(6, [1, 21, 'watch']),
    ];
    const course = joinTimelines([timeline(7, [1, 20], [0, 20], steps)]);
    expect(course.steps.map(({ at }) => Number(at.slice(8, 10)))).toEqual([2, 4, 5, 6]);
  });

  it('goes on as it was beyond what it knows', () => {
    const steps = [step(5, [10, 20]), step(9, [30, 40])];
    expect(shown(joinTimelines([timeline(7, [1, 20], [0, 20], steps, { knownUntil: day(9) })]))).toEqual([
      '1 of 7: 0..20',
      '5 of 7: 10..20',
    ]);
    const later = { knownUntil: '2026-06-09T12:00:00.001Z' };
    expect(shown(joinTimelines([timeline(7, [1, 20], [0, 20], steps, later)]))).toContain('9 of 7: 30..40');
    expect(shown(joinTimelines([timeline(7, [1, 9], [0, 20], steps)]))).toContain('9 of 7: 30..40');
  });

  it('that knows nothing is told as it begins', () => {
    const course = joinTimelines([timeline(7, [7, 20], [3, 20], [], { knownUntil: day(7) })]);
    expect(shown(course)).toEqual(['7 of 7: 3..20']);
  });
});

describe('several timelines', () => {
  it('are told each alone before the first snapshot and after the last', () => {
    const early = timeline(8, [1, 20], [10, 50], [step(4, [20, 50]), step(15, [90, 90])]);
    const late = timeline(12, [1, 20], [30, 50], [step(4, [40, 50]), step(8, [5, 50]), step(15, [7, 50])]);
    const course = joinTimelines([late, early]);
    expect(shown(course)).toEqual([
      '1 of 8: 10..50',
      '4 of 8: 20..50',
      // Both speak from the day of the first on: the higher index counts, and that is the same.
      '12 of 12: 5..50',
      '15 of 12: 7..50',
    ]);
    expect(course.snapshots).toEqual([day(8), day(12)]);
    expect(course.steps[1]).toMatchObject({ at: day(12), changes: [] });
  });

  it('are told by the later one where it is as high, with its changes', () => {
    const early = timeline(8, [8, 20], [20, 50], [step(9, [25, 60])]);
    const late = timeline(12, [8, 20], [20, 30], [step(10, [26, 40], [change])]);
    expect(shown(joinTimelines([early, late]))).toEqual([
      '8 of 12: 20..30',
      '9 of 8: 25..60',
      '10 of 12: 26..40!',
    ]);
  });

  it('are told by the one that knows', () => {
    const early = timeline(8, [8, 20], [40, 50], [], { knownUntil: day(10) });
    const late = timeline(14, [11, 20], [20, 60], [step(13, [21, 60])]);
    expect(shown(joinTimelines([early, late]))).toEqual([
      '8 of 8: 40..50',
      // Nobody knows in between.
      '11 of 14: 20..60',
      '13 of 14: 21..60',
    ]);
  });

  it('begin with the first of them, whenever another does', () => {
    const early = timeline(8, [8, 20], [40, 50]);
    const late = timeline(12, [1, 20], [20, 60], [step(3, [30, 60])]);
    const course = joinTimelines([late, early]);
    expect(shown(course)[0]).toBe('8 of 8: 40..50');
    expect(joinTimelines([early, late])).toEqual(course);
  });

  it('begin with the course, though the first of them was taken before that', () => {
    const early = timeline(8, [10, 20], [40, 50]);
    const late = timeline(12, [1, 20], [0, 60]);
    expect(shown(joinTimelines([early, late]))).toEqual(['10 of 8: 40..50', '12 of 12: 0..60']);
  });

  it('are each told from where it begins', () => {
    const early = timeline(8, [8, 20], [10, 50]);
    const late = timeline(12, [10, 20], [40, 60]);
    expect(shown(joinTimelines([early, late]))).toEqual(['8 of 8: 10..50', '10 of 12: 40..60']);
  });

  it('say the rest as the last one does', () => {
    const [a, b] = [timeline(8, [8, 20], [0, 9]), timeline(12, [8, 25], [0, 9])];
    const first = { ...a, unknownBefore: ['facts.a'], knownUntil: day(18), ending: [change] };
    const last = { ...b, unknownBefore: ['facts.b'], knownUntil: day(19) };
    expect(joinTimelines([last, first])).toMatchObject({
      to: day(25),
      knownUntil: day(19),
      ending: [],
      unknownBefore: ['facts.a'],
    });
  });

  it('name the first instant as it was written, and others in the common form', () => {
    const start = '2026-06-08T14:00:00+02:00';
    const early = { ...timeline(8, [8, 20], [40, 60]), asOf: start };
    const from = { ...early.from, at: start };
    const late = timeline(12, [1, 20], [0, 9]);
    const { disagreements, steps } = joinTimelines([
      { ...early, from },
      { ...late, asOf: '2026-06-12T14:00:00+02:00' },
    ]);
    expect(disagreements).toMatchObject([{ from: start, to: day(12) }]);
    expect(steps).toMatchObject([{ at: day(12), score: 0 }]);
  });
});

describe('two snapshots disagree', () => {
  const early = (...said: Said) => timeline(8, [1, 20], said);
  const late = (said: Said, ...steps: ForecastStep[]) => timeline(12, [8, 20], said, steps);

  it.each<[Said, Said, string[]]>([
    [[40, 60], [0, 39], ['08-12: 40 or 0']],
    [[40, 60], [0, 40], []],
    [[40, 60], [60, 80], []],
    [[40, 60], [61, 80], ['08-12: 40 or 61']],
    [[40, 60], [45, 50], []],
    [[45, 50], [40, 60], []],
  ])('where %j and %j have nothing in common', (a, b, expected) => {
    expect(spans(joinTimelines([early(...a), late(b)]))).toEqual(expected);
  });

  it('until they have, or one of them says something else', () => {
    const steps = [step(9, [0, 20], [change]), step(10, [5, 20]), step(11, [5, 40])];
    expect(spans(joinTimelines([early(40, 60), late([0, 30], ...steps)]))).toEqual([
      '08-10: 40 or 0',
      '10-11: 40 or 5',
    ]);
    const moved = { ...early(40, 60), steps: [step(10, [50, 60])] };
    expect(spans(joinTimelines([moved, late([0, 30])]))).toEqual(['08-10: 40 or 0', '10-12: 50 or 0']);
  });

  it('again, once for each time', () => {
    const steps = [step(9, [0, 50]), step(11, [0, 30])];
    expect(spans(joinTimelines([early(40, 60), late([0, 30], ...steps)]))).toEqual([
      '08-09: 40 or 0',
      '11-12: 40 or 0',
    ]);
  });

  it('to the end, where none follows', () => {
    // The later one was taken after the end.
    const after = timeline(22, [8, 20], [0, 9]);
    const before = timeline(8, [1, 20], [40, 60]);
    expect(spans(joinTimelines([before, after]))).toEqual(['08-20: 40 or 0']);
    const known = { ...after, knownUntil: day(18) };
    expect(spans(joinTimelines([before, known]))).toEqual(['08-18: 40 or 0']);
  });
});

it('without a timeline there is no course', () => {
  expect(() => joinTimelines([])).toThrow(new RangeError('joinTimelines needs at least one timeline'));
});
