import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Snapshot, scoreAccount } from '../../src/index.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';

const examples = new URL('../../../../examples/', import.meta.url);

/** Long before, the numbers of a snapshot are of a later time; long after, they are too old. */
it.each(['2016-01-01T00:00:00Z', '2036-01-01T00:00:00Z'])(
  'what cannot be told at %s says which data it waits for, also where a given number cannot be used',
  (asOf) => {
    const silent: string[] = [];
    for (const ruleset of realRulesets) {
      const folder = new URL(`${ruleset.platform}-${ruleset.role}/`, examples);
      for (const file of readdirSync(folder)) {
        const snapshot: Snapshot = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
        const { unknown } = scoreAccount(snapshot, ruleset, { asOf, includeExperimental: true });
        for (const { ruleId, needs } of unknown) if (needs.length === 0) silent.push(`${file} ${ruleId}`);
      }
    }
    expect(silent).toEqual([]);
  },
);

it('names the number that is of a later time, not the one that can be used', () => {
  const ruleset = realRulesets.find(({ id }) => id === 'ebay.seller');
  if (!ruleset) throw new Error('no ruleset');
  const at = (value: string, asOf: string) => ({ value, asOf });
  const { unknown } = scoreAccount(
    {
      snapshotVersion: 1,
      platform: 'ebay',
      role: 'seller',
      asOf: '2026-06-22T07:30:00Z',
      metrics: {
        notAsDescribedRating: at('average', '2026-06-21T07:30:00Z'),
        notReceivedRating: at('high', '2026-06-23T07:30:00Z'),
      },
    },
    ruleset,
  );
  const waiting = unknown.find(({ ruleId }) => ruleId === 'ebay.seller.service-metrics');
  expect(waiting?.needs.filter((need) => need.includes('Rating'))).toEqual(['metrics.notReceivedRating']);
});
