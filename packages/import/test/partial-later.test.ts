import { readdirSync, readFileSync } from 'node:fs';
import { scoreAccount } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { importFile } from '../src/index.ts';
import { realRulesets } from './real-rulesets.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const LATER = '2029-01-01T00:00:00Z';

/** Exports whose lists are all partial, as snapshots. */
const partial = readdirSync(fixtures)
  .filter((name) => /\.(csv|tsv|json)$/.test(name))
  .flatMap((name) => {
    try {
      const { snapshot } = importFile(readFileSync(new URL(name, fixtures), 'utf8'), {
        now: '2026-12-02T00:00:00Z',
      });
      const reaches = Object.values(snapshot.observed ?? {});
      return reaches.length > 0 && reaches.every(({ because }) => because === undefined)
        ? [{ name, snapshot }]
        : [];
    } catch {
      return [];
    }
  });

describe('a partial list that is judged at a later instant', () => {
  it('is what many exports give', () => {
    expect(partial.length).toBeGreaterThan(10);
  });

  it.each(partial)('$name: clears no rule that it leaves unknown today', ({ snapshot }) => {
    const ruleset = realRulesets.find(({ id }) => id === `${snapshot.platform}.${snapshot.role}`);
    if (!ruleset) throw new Error(`no ruleset for ${snapshot.platform}.${snapshot.role}`);
    const unknown = scoreAccount(snapshot, ruleset)
      .findings.filter(({ status }) => status === 'unknown')
      .map(({ ruleId }) => ruleId);
    const later = scoreAccount(snapshot, ruleset, { asOf: LATER }).findings;
    expect(later.filter(({ ruleId, status }) => unknown.includes(ruleId) && status === 'clear')).toEqual([]);
  });
});
