import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecastRisk, scoreAccount } from '../../src/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { datasetExamples, datasetRulesets, shippedExample } from '../fixtures/dataset-examples.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { casesOf } from '../generators/cases.ts';
import { DAY } from '../reference/world.ts';
import { mutateSnapshot } from './mutate-snapshot.ts';

/** The forecast's state at an instant: the last step at or before it. */
function stateAt(forecast: Forecast, at: number): { score: number; worstCase: number; band: string } {
  let state: { score: number; worstCase: number; band: string } = forecast.from;
  for (const step of forecast.steps) if (Date.parse(step.at) <= at) state = step;
  return { score: state.score, worstCase: state.worstCase, band: state.band };
}

const options = { includeExperimental: true };

/** Scores again at each instant, and expects what the forecast says of it. */
function expectScoredAgain(
  forecast: Forecast,
  snapshot: { readonly asOf: string },
  ruleset: Parameters<typeof scoreAccount>[1],
  instants: Iterable<number>,
): void {
  const start = Date.parse(snapshot.asOf);
  // What is known ends before anything is said of what is not.
  const end = forecast.knownUntil === null ? Date.parse(forecast.until) : Date.parse(forecast.knownUntil) - 1;
  for (const at of [...instants].filter((t) => t >= start && t <= end).sort((a, b) => a - b)) {
    const asOf = new Date(at).toISOString();
    const { score, worstCase, band } = scoreAccount(snapshot as unknown, ruleset, { ...options, asOf });
    expect({ at: asOf, ...stateAt(forecast, at) }).toEqual({ at: asOf, score, worstCase, band });
  }
}

/** Around the first steps, and some instants between. */
function instantsOf({ from, until, steps }: Forecast, shares: readonly number[]): Set<number> {
  const [start, end] = [Date.parse(from.at), Date.parse(until)];
  return new Set([
    ...steps.slice(0, 8).flatMap(({ at }) => [-1, 0, 1].map((by) => Date.parse(at) + by)),
    ...shares.map((share) => Math.floor(start + share * (end - start))),
  ]);
}

const TIMES = /"\d{4}-\d\d-\d\dT[^"]*"/g;
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });

describe('forecastRisk', () => {
  it('equals scoring again at every breakpoint, a millisecond around it, and at random times', () => {
    const pick = fc.record({
      index: fc.nat(datasetExamples.length - 1),
      seed: fc.nat(),
      times: shares,
      days: fc.constantFrom(30, 120, 400),
    });
    fc.assert(
      fc.property(pick, ({ index, seed, times, days }) => {
        const { ruleset, snapshot: base } = datasetExamples[index] as (typeof datasetExamples)[number];
        const snapshot = mutateSnapshot(base, seed);
        const until = new Date(Date.parse(snapshot.asOf) + days * 86_400_000).toISOString();
        const forecast = forecastRisk(snapshot, ruleset, { ...options, until });
        expectScoredAgain(forecast, snapshot, ruleset, instantsOf(forecast, times));
      }),
      { numRuns: Number(process.env.RISK_CHECK_RUNS ?? 30) },
    );
  });

  it.each(FAMILIES)(
    'equals scoring again on $name, also at the times that the snapshot names',
    ({ from }) => {
      fc.assert(
        fc.property(casesOf(from, { maxItems: 4 }), shares, ({ ruleset, snapshot }, times) => {
          const until = new Date(Date.parse(snapshot.asOf) + 120 * 86_400_000).toISOString();
          const forecast = forecastRisk(snapshot, ruleset, { ...options, until });
          const named = (JSON.stringify(snapshot).match(TIMES) ?? []).map((text) =>
            Date.parse(text.slice(1, -1)),
          );
          const instants = instantsOf(forecast, times);
          for (const time of named.slice(0, 6)) for (const by of [-1, 0, 1]) instants.add(time + by);
          expectScoredAgain(forecast, snapshot, ruleset, instants);
        }),
        { numRuns: Number(process.env.RISK_CHECK_RUNS ?? 30) },
      );
    },
  );

  it('sees what is open of a period only once its end is past', () => {
    const ruleset = realRulesets.find(({ id }) => id === 'tiktok-shop.seller') as Ruleset;
    const snapshot = {
      snapshotVersion: 1,
      platform: 'tiktok-shop',
      role: 'seller',
      asOf: '2026-06-15T12:00:00Z',
      program: 'cross-border',
      // When it was placed is not said.
      orders: [{ shipBy: '2026-06-15T12:00:00.062Z', shippedAt: null }],
    };
    const forecast = forecastRisk(snapshot, ruleset, { ...options, until: '2026-06-25T00:00:00Z' });
    expect(forecast.steps.length).toBeGreaterThan(0);
    for (const { at } of forecast.steps) {
      const after = Date.parse(at) + 1;
      const { score } = scoreAccount(snapshot, ruleset, { ...options, asOf: new Date(after).toISOString() });
      expect(stateAt(forecast, after).score, at).toBe(score);
    }
  });

  it.each([
    {
      platform: 'discogs',
      asOf: '2026-04-24T23:20:00Z',
      notices: [{ at: '2026-04-18T08:20:27.320Z' }, { at: '2026-04-21T21:18:03.786Z' }],
      metrics: { oldestNoResponseFlag: 7 },
    },
    {
      platform: 'discogs',
      asOf: '2026-04-24T23:20:00Z',
      notices: [{}, { at: '2026-04-24T00:00:00Z', kind: 'seller-not-responding', acknowledgedAt: null }],
      metrics: { oldestNoResponseFlag: 2 },
    },
    {
      platform: 'aliexpress',
      asOf: '2026-02-10T08:00:00Z',
      account: { createdAt: '2026-02-08T08:00:00Z' },
      metrics: { emailUnconfirmedDays: 4 },
    },
  ])('equals scoring again where an age is given beside events: $platform $metrics', (more) => {
    const snapshot = {
      snapshotVersion: 1 as const,
      role: more.platform === 'discogs' ? 'seller' : 'buyer',
      ...more,
    };
    const ruleset = realRulesets.find(({ id }) => id === `${snapshot.platform}.${snapshot.role}`);
    if (!ruleset) throw new Error(`the dataset has no ${snapshot.platform}`);
    const forecast = forecastRisk(snapshot, ruleset, options);
    const named = JSON.stringify(snapshot).match(/\d{4}-\d\d-\d\dT[^"]*/g) ?? [];
    const instants = [...named, ...forecast.steps.map(({ at }) => at)].flatMap((text) =>
      Array.from({ length: 15 }, (_, days) =>
        [-1, 0, 1].map((by) => Date.parse(text) + days * DAY + by),
      ).flat(),
    );
    expectScoredAgain(forecast, snapshot, ruleset, [...instants, Date.parse(forecast.until)]);
  });

  it.each(FAMILIES)('never falls because a number has become too old, on $name', ({ from, numRuns }) => {
    fc.assert(
      fc.property(casesOf(from), ({ ruleset, snapshot }) => {
        const { steps, knownUntil, from: now, ending } = forecastRisk(snapshot, ruleset, options);
        const end = knownUntil === null ? Number.POSITIVE_INFINITY : Date.parse(knownUntil);
        for (const [i, step] of steps.entries()) {
          expect(Date.parse(step.at)).toBeLessThan(end);
          const before = steps[i - 1] ?? now;
          if (step.score < before.score)
            expect(step.changes.map(({ because }) => because.code)).not.toContain('known-until');
        }
        // Where it ends something that counts today is named.
        expect(ending.length > 0).toBe(knownUntil !== null);
      }),
      { numRuns },
    );
  });

  it('refuses an end before the beginning', () => {
    const [ruleset] = realRulesets;
    const { platform, role } = ruleset as Ruleset;
    const snapshot = { snapshotVersion: 1, platform, role, asOf: '2026-02-10T08:00:00Z' };
    expect(() => forecastRisk(snapshot, ruleset as Ruleset, { until: '2020-01-01T00:00:00Z' })).toThrow(
      'options.until: expected a date-time with an offset, not before 2026-02-10T08:00:00Z',
    );
  });

  it('says at each step which rules change, and changes nothing elsewhere', () => {
    fc.assert(
      fc.property(fc.nat(datasetExamples.length - 1), fc.nat(), (index, seed) => {
        const { ruleset, snapshot: base } = datasetExamples[index] as (typeof datasetExamples)[number];
        const snapshot = mutateSnapshot(base, seed);
        const forecast = forecastRisk(snapshot, ruleset, options);
        for (const step of forecast.steps.slice(0, 6)) {
          const at = Date.parse(step.at);
          const earlier = scoreAccount(snapshot, ruleset, {
            ...options,
            asOf: new Date(at - 1).toISOString(),
          });
          const now = scoreAccount(snapshot, ruleset, { ...options, asOf: step.at });
          // A rule that gives way to another of its cause is in one of the reports only.
          const changed = now.findings.filter(({ ruleId, level }) => {
            const other = earlier.findings.find((finding) => finding.ruleId === ruleId);
            return other !== undefined && other.level !== level;
          });
          for (const { ruleId, level } of changed) {
            expect(step.changes.find((change) => change.ruleId === ruleId)?.to, `${step.at} ${ruleId}`).toBe(
              level,
            );
          }
          for (const { ruleId, to } of step.changes)
            expect(now.findings.find((finding) => finding.ruleId === ruleId)?.level, ruleId).toBe(to);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('passes over what a report has no finding of: suppressed, or superseded by another rule', () => {
    const buyer = datasetRulesets.get('aliexpress.buyer');
    if (!buyer) throw new Error('the dataset has no aliexpress.buyer');
    const several = shippedExample('aliexpress-buyer/several-at-once');
    const rules = ['login-distinct-ips', 'login-new-location', 'chargeback-outside-platform'].map(
      (slug) => `aliexpress.buyer.${slug}`,
    );
    const mentioned = ({ steps, untilResolved }: Forecast): string[] => [
      ...steps.flatMap(({ changes }) => changes.map(({ ruleId }) => ruleId)),
      ...untilResolved,
    ];
    expect(mentioned(forecastRisk(several, buyer))).toEqual(expect.arrayContaining(rules));
    const suppress = (more: object) => ({
      suppressions: rules.map((rule) => ({ rule, reason: 'known', ...more })),
    });
    const without = forecastRisk(several, buyer, suppress({}));
    expect(mentioned(without).filter((id) => rules.includes(id))).toEqual([]);
    // What is suppressed for some time only comes back with its end.
    expect(forecastRisk(several, buyer, suppress({ until: '2026-07-01' })).untilResolved).toContain(rules[2]);

    const six = forecastRisk(shippedExample('aliexpress-buyer/six-disputes'), buyer);
    expect(six).toMatchObject({
      steps: [],
      untilResolved: ['aliexpress.buyer.disputes-open-simultaneous'],
    });
  });
});
