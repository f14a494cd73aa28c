import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';
import { contradictingCasesOf, partialCasesOf } from '../generators/consistent-cases.ts';

/** On input whose metrics do not contradict its events; what may not be deleted stands in generators/deletions.ts. */
describe('saying less', () => {
  it.each(FAMILIES)(
    'never lowers worstCase, raises coverage, proves more or makes the band clear, on $name',
    ({ from, numRuns }) => {
      fc.assert(
        fc.property(partialCasesOf(from), ({ ruleset, snapshot, partial }) => {
          const full = scoreEngine(ruleset, snapshot);
          const less = scoreEngine(ruleset, partial);
          expect(less.worstCase).toBeGreaterThanOrEqual(full.worstCase);
          expect(less.coverage).toBeLessThanOrEqual(full.coverage + 1e-12);
          expect(less.evidenceScore).toBeLessThanOrEqual(full.evidenceScore);
          expect(full.evidenceScore).toBeLessThanOrEqual(less.worstCase);
          if (full.band !== 'clear') expect(less.band).not.toBe('clear');
        }),
        { numRuns: Math.round(numRuns * 1.5) },
      );
    },
  );

  it.each(FAMILIES)(
    'raises the score only where a given number contradicts the events, and that is told, on $name',
    ({ from, numRuns }) => {
      fc.assert(
        fc.property(contradictingCasesOf(from), ({ ruleset, snapshot, partial }) => {
          const full = scoreEngine(ruleset, snapshot);
          const less = scoreEngine(ruleset, partial);
          const codes = full.warnings.map(({ code }) => code);
          if (less.evidenceScore > full.evidenceScore) expect(codes).toContain('metric-contradicts-events');
        }),
        { numRuns: Math.round(numRuns * 1.5) },
      );
    },
  );

  it('raises it where a published number that contradicts the events is taken out', () => {
    const ruleset = rulesetAround({
      metrics: {
        m: {
          title: 'Disputes',
          unit: 'disputes',
          worse: 'higher',
          published: true,
          value: { of: 'disputes' },
        },
      },
      rules: [
        ruleOf({
          id: 'golden.test.m',
          cause: 'one',
          levels: [
            {
              when: { metric: 'm', gte: '2' },
              severity: 'high',
              evidence: 'official',
              sources: [{ source: 'page' }],
            },
          ],
        }),
      ],
    });
    const disputes = ['a', 'b'].map((id) => ({ id, openedAt: '2026-06-01T00:00:00Z' }));
    const events = {
      snapshotVersion: 1,
      platform: 'golden',
      role: 'test',
      asOf: '2026-06-15T00:00:00Z',
      disputes,
    };
    const full = scoreEngine(ruleset, { ...events, metrics: { m: 0 } } as Snapshot);
    expect(full).toMatchObject({ score: 0, warnings: [{ code: 'metric-contradicts-events' }] });
    expect(scoreEngine(ruleset, events as Snapshot)).toMatchObject({ score: 65, warnings: [] });
  });
});
