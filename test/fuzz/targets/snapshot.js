import { readFileSync } from 'node:fs';
import { compileRuleset, OptionsError, parseSnapshot, SnapshotError, scoreAccount } from '@risk-check/core';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { brokenInvariants } from '../../../packages/core/test/expectations/report-invariants.ts';
import { examples, WORDS } from './words.js';

const buyer = compileRuleset(ruleset);
const decoder = new TextDecoder();

const GIVEN = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-02-10T08:00:00Z',
  defaults: { disputes: { outcome: 'lost' } },
  disputes: [{ id: 'd1', openedAt: '2026-01-10T08:00:00Z', outcome: null }],
  metrics: {
    disputesOpen: { numerator: 6, denominator: 2 },
    unpaidOrders: { above: '1' },
    distinctIps3d: '5',
  },
};

/** A snapshot, parsed and scored: a documented error, or a report that holds every invariant and comes the same twice. */
export const target = {
  name: 'snapshot',
  form: 'json',
  words: WORDS,
  seeds: () => [JSON.stringify(GIVEN), ...examples('aliexpress-buyer').map((path) => readFileSync(path))],
  run(input) {
    let value;
    try {
      value = JSON.parse(decoder.decode(input));
    } catch {
      return;
    }
    const text = JSON.stringify(value);
    try {
      parseSnapshot(value);
      const report = scoreAccount(value, buyer);
      const broken = brokenInvariants(report, value.account?.status);
      if (broken.length > 0) throw new Error(broken.join('; '));
      if (JSON.stringify(scoreAccount(JSON.parse(text), buyer)) !== JSON.stringify(report))
        throw new Error('another report the second time');
    } catch (error) {
      if (!(error instanceof SnapshotError || error instanceof OptionsError)) throw error;
      if (error.issues.length === 0) throw new Error('an error without an issue', { cause: error });
    }
    if (JSON.stringify(value) !== text) throw new Error('the snapshot was changed');
  },
};
