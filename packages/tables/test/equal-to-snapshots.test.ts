import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileRuleset } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { snapshotsFor } from '../../core/test/generators/snapshots.ts';
import { readRows, rowsOf, scoreMapping } from './score.ts';
import { tablesOf } from './tables-of.ts';

/** Accounts of each ruleset; `npm run test:tables -- --long` takes 10,000. */
const ACCOUNTS = process.env.RISK_CHECK_LONG === undefined ? 500 : 10_000;
const folder = mkdtempSync(join(tmpdir(), 'risk-check-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('accounts in tables', () => {
  it.each(rulesets.map((entry) => [entry.id, entry] as const))(
    'come to what their snapshots come to: %s',
    async (id, entry) => {
      const ruleset = compileRuleset((await entry.load()).default);
      const accounts = fc.oneof(
        { arbitrary: snapshotsFor(ruleset.source, { given: false }), weight: 100 },
        { arbitrary: snapshotsFor(ruleset.source, { given: false, maxItems: 0 }), weight: 15 },
        { arbitrary: snapshotsFor(ruleset.source, { given: false, maxItems: 200 }), weight: 1 },
      );
      const own = join(folder, id);
      const { mapping, said } = await tablesOf(fc.sample(accounts, ACCOUNTS) as never, ruleset, own);
      const output = join(own, 'scores.ndjson');
      const { accounts: count } = await scoreMapping(mapping, own, output);
      expect(count).toBe(ACCOUNTS);
      expect(readRows(output)).toEqual(rowsOf(said, ruleset));
    },
    Math.max(120_000, ACCOUNTS * 100),
  );
});
