import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileRuleset,
  forecastRisk,
  headroom,
  prepareSnapshot,
  SnapshotError,
  scoreAccount,
  scoreCompact,
} from '../../src/index.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { casesOf } from '../generators/cases.ts';

const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

describe('a prepared snapshot', () => {
  it.each(FAMILIES)('answers every question as the snapshot does, on $name', ({ from, numRuns }) => {
    fc.assert(
      fc.property(casesOf(from), fc.integer({ min: -40, max: 40 }), ({ ruleset, snapshot }, days) => {
        const prepared = prepareSnapshot(snapshot, ruleset);
        const asOf = new Date(Date.parse(snapshot.asOf) + days * 86_400_000).toISOString();
        for (const options of [{}, { asOf }, {}]) {
          expect(scoreAccount(prepared, ruleset, options)).toEqual(scoreAccount(snapshot, ruleset, options));
          expect(forecastRisk(prepared, ruleset, options)).toEqual(forecastRisk(snapshot, ruleset, options));
        }
        expect(headroom(prepared, ruleset)).toEqual(headroom(snapshot, ruleset));
      }),
      { numRuns: numRuns / 5 },
    );
  });

  it('is read again for another ruleset', () => {
    const snapshot = { ...head, chargebacks: [{ id: 'c1', filedAt: head.asOf, reversedAt: null }] };
    const without = compileRuleset({
      ...goldenRuleset,
      rules: goldenRuleset.rules.filter(({ cause }) => cause !== 'chargebacks'),
    });
    const prepared = prepareSnapshot(snapshot, goldenRuleset);
    expect(scoreAccount(prepared, goldenRuleset).score).toBe(90);
    expect(scoreAccount(prepared, without)).toEqual(scoreAccount(snapshot, without));
  });

  it('is refused where the snapshot would be', () => {
    expect(() => prepareSnapshot({ ...head, orders: 'none' } as unknown, goldenRuleset)).toThrow(
      SnapshotError,
    );
    expect(() => prepareSnapshot({ ...head, metrics: { unpaid: -1 } }, goldenRuleset)).toThrow(SnapshotError);
  });

  it('leads to reports that cannot spoil each other', () => {
    const { findings } = scoreAccount({ ...head, orders: [] }, goldenRuleset);
    expect(() => findings[0]?.sources.push({} as never)).toThrow(TypeError);
    expect(() => Object.assign(findings[0]?.sources[0] ?? {}, { url: 'x' })).toThrow(TypeError);
  });
});

describe('scoreCompact', () => {
  it.each(FAMILIES)('says what the report says, on $name', ({ from, numRuns }) => {
    fc.assert(
      fc.property(casesOf(from), ({ ruleset, snapshot }) => {
        const { score, worstCase, band, coverage, findings } = scoreAccount(snapshot, ruleset);
        const fired = findings.filter(({ status }) => status === 'fired').map(({ ruleId }) => ruleId);
        expect(scoreCompact(snapshot, ruleset)).toEqual({ score, worstCase, band, coverage, fired });
      }),
      { numRuns },
    );
  });
});
