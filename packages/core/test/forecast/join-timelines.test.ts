import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Course,
  joinTimelines,
  prepareSnapshot,
  scoreAccount,
  type Timeline,
  timelineRisk,
} from '../../src/index.ts';
import { datasetExamples } from '../fixtures/dataset-examples.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { DAY } from '../reference/world.ts';
import { mutateSnapshot } from './mutate-snapshot.ts';

const iso = (time: number): string => new Date(time).toISOString();
const options = { includeExperimental: true };
const runs = { numRuns: Number(process.env.RISK_CHECK_RUNS ?? 40) };

function stateAt(course: Course, at: number): { score: number; worstCase: number } {
  let { score, worstCase }: { score: number; worstCase: number } = course.from;
  for (const step of course.steps) if (Date.parse(step.at) <= at) ({ score, worstCase } = step);
  return { score, worstCase };
}

const account = (asOf: string, openedOn: readonly string[], more: object = {}) => ({
  snapshotVersion: 1,
  platform: 'golden',
  role: 'test',
  asOf,
  disputes: openedOn.map((day, i) => ({
    id: `d${i}`,
    orderId: `o${i}`,
    openedAt: `${day}T00:00:00Z`,
    closedAt: null,
  })),
  ...more,
});

const SPAN = { from: '2026-05-01T00:00:00Z', to: '2026-08-01T00:00:00Z' };
const courseOf = (...snapshots: object[]): Course =>
  joinTimelines(snapshots.map((snapshot) => timelineRisk(snapshot, goldenRuleset, SPAN)));

describe('joinTimelines', () => {
  it('says of one snapshot what its timeline says', () => {
    for (const { ruleset, snapshot } of datasetExamples.slice(0, 30)) {
      const timeline = timelineRisk(snapshot, ruleset, options);
      const course = joinTimelines([timeline]);
      expect(course.steps.map(({ asOf: _, ...step }) => step)).toEqual(timeline.steps);
      expect(course).toMatchObject({ to: timeline.to, knownUntil: timeline.knownUntil, disagreements: [] });
    }
  });

  it('takes the higher index of the snapshot before and the one after, at every instant', () => {
    fc.assert(
      fc.property(
        fc.nat(datasetExamples.length - 1),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
        (index, seed, other, days, shares) => {
          const { ruleset, snapshot } = datasetExamples[index] as (typeof datasetExamples)[number];
          const early = mutateSnapshot(snapshot, seed);
          const earlyAt = Date.parse(early.asOf);
          const lateAt = earlyAt + days * DAY;
          const late = { ...mutateSnapshot(snapshot, other), asOf: iso(lateAt) };
          const span = { ...options, from: iso(earlyAt - 60 * DAY), to: iso(lateAt + 60 * DAY) };
          const timelines = [late, early].map((one) => timelineRisk(one, ruleset, span));
          const course = joinTimelines(timelines);
          const scored = [early, late].map((one) => {
            const prepared = prepareSnapshot(one, ruleset);
            return (at: number) => scoreAccount(prepared, ruleset, { ...options, asOf: iso(at) });
          });
          const knownUntil = timelines.map(({ knownUntil: end }) =>
            end === null ? Infinity : Date.parse(end),
          );
          for (const share of shares) {
            const at = Math.floor(earlyAt - 60 * DAY + share * (lateAt - earlyAt + 120 * DAY));
            const speaks = [at >= earlyAt || at < earlyAt, at >= earlyAt];
            const heard = scored.flatMap((score, i) => {
              const isLate = i === 1;
              if (isLate ? !speaks[1] : at >= lateAt) return [];
              // The timelines stand in the other order.
              if (at >= (knownUntil[isLate ? 0 : 1] as number) && at >= (isLate ? lateAt : earlyAt))
                return [];
              return [score(at)];
            });
            if (heard.length === 0) continue;
            expect(stateAt(course, at).score).toBe(Math.max(...heard.map(({ score }) => score)));
          }
        },
      ),
      runs,
    );
  });

  it('is the same in any order', () => {
    const days = ['2026-06-01', '2026-06-02', '2026-06-03'];
    const snapshots = days.map((day, i) => account(`${day}T12:00:00Z`, days.slice(0, i + 1)));
    expect(courseOf(...snapshots)).toEqual(courseOf(...[...snapshots].reverse()));
  });

  it('lists where two snapshots cannot both be right', () => {
    const told = (asOf: string, from: string, to: string, score: number, worstCase: number): Timeline => ({
      from: { at: from, score, worstCase, band: score >= 30 ? 'elevated' : 'clear' },
      to,
      asOf,
      unknownBefore: [],
      steps: [],
      knownUntil: null,
      ending: [],
    });
    const [start, monday, friday, end] = ['01', '08', '12', '20'].map(
      (day) => `2026-06-${day}T00:00:00Z`,
    ) as [string, string, string, string];
    const early = told(monday, start, friday, 40, 60);
    const sure = joinTimelines([early, told(friday, monday, end, 0, 9)]);
    expect(sure.disagreements).toEqual([
      {
        from: monday,
        to: friday,
        before: { asOf: monday, score: 40, worstCase: 60, band: 'elevated' },
        after: { asOf: friday, score: 0, worstCase: 9, band: 'clear' },
      },
    ]);
    // The higher one counts until the later snapshot speaks alone.
    expect(sure.steps).toMatchObject([{ at: friday, asOf: friday, score: 0, changes: [] }]);
    // A later snapshot that knows less does not contradict.
    expect(joinTimelines([early, told(friday, monday, end, 0, 99)]).disagreements).toEqual([]);
  });

  it('refuses nothing at all', () => {
    expect(() => joinTimelines([])).toThrow(RangeError);
  });
});
