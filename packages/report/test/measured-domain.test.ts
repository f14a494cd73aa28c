import { type Ruleset, scoreAccount } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { expect, it } from 'vitest';
import { measureSteps } from '../src/first-screen/index.ts';

it('takes no step to a value that the metric cannot have', async () => {
  const entry = rulesets.find(({ id }) => id === 'ozon.seller');
  const ruleset = (await entry?.load())?.default as unknown as Ruleset;
  // One account is the fewest there can be: a second one goes back by one, not by two.
  const snapshot: unknown = {
    snapshotVersion: 1,
    platform: 'ozon',
    role: 'seller',
    asOf: '2026-06-15T12:00:00Z',
    metrics: { accountsSameTaxpayer: 2 },
  };
  const steps = measureSteps(snapshot, ruleset, scoreAccount(snapshot, ruleset));
  expect(steps.limits[0]).toMatchObject({ ruleId: 'ozon.seller.accounts-per-number', valueThen: 1 });
});
