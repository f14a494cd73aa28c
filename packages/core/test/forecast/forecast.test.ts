import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecastRisk, scoreAccount } from '../../src/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset-schema.ts';
import { datasetExamples } from '../fixtures/dataset-examples.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { mutateSnapshot } from './mutate-snapshot.ts';

/** The forecast's state at an instant: the last step at or before it. */
function stateAt(forecast: Forecast, at: number): { score: number; worstCase: number; band: string } {
  let state: { score: number; worstCase: number; band: string } = forecast.from;
  for (const step of forecast.steps) if (Date.parse(step.at) <= at) state = step;
  return { score: state.score, worstCase: state.worstCase, band: state.band };
}

const options = { includeExperimental: true };

describe('forecastRisk', () => {
  it('equals scoring again at every breakpoint, a millisecond around it, and at random times', () => {
    const pick = fc.record({
      index: fc.nat(datasetExamples.length - 1),
      seed: fc.nat(),
      times: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
      days: fc.constantFrom(30, 120, 400),
    });
    fc.assert(
      fc.property(pick, ({ index, seed, times, days }) => {
        const { ruleset, snapshot: base } = datasetExamples[index] as (typeof datasetExamples)[number];
        const snapshot = mutateSnapshot(base, seed);
        const start = Date.parse(snapshot.asOf);
        const end = start + days * 86_400_000;
        const forecast = forecastRisk(snapshot, ruleset, { ...options, until: new Date(end).toISOString() });
        const instants = new Set<number>();
        for (const { at } of forecast.steps.slice(0, 8)) {
          for (const by of [-1, 0, 1]) instants.add(Date.parse(at) + by);
        }
        for (const share of times) instants.add(Math.floor(start + share * (end - start)));
        for (const at of [...instants].filter((t) => t >= start && t <= end).sort((a, b) => a - b)) {
          const { score, worstCase, band } = scoreAccount(snapshot, ruleset, {
            ...options,
            asOf: new Date(at).toISOString(),
          });
          expect({ at: new Date(at).toISOString(), ...stateAt(forecast, at) }).toEqual({
            at: new Date(at).toISOString(),
            score,
            worstCase,
            band,
          });
        }
      }),
      { numRuns: Number(process.env.RISK_CHECK_RUNS ?? 60) },
    );
  });

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
        }
      }),
      { numRuns: 50 },
    );
  });
});
