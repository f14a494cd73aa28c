import { type Ruleset, scoreAccount } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { firstScreen, measureSteps } from '../src/entries/first-screen.ts';
import { en } from '../src/words/en/index.ts';

/** The first screen of an Ozon seller, and the steps that were measured for it. */
async function ozonSeller(metrics: Readonly<Record<string, number>>) {
  const entry = rulesets.find(({ id }) => id === 'ozon.seller');
  const ruleset = (await entry?.load())?.default as unknown as Ruleset;
  const asOf = '2026-06-15T12:00:00Z';
  const snapshot: unknown = { snapshotVersion: 1, platform: 'ozon', role: 'seller', asOf, metrics };
  const report = scoreAccount(snapshot, ruleset);
  const steps = measureSteps(snapshot, ruleset, report);
  return {
    steps,
    screen: firstScreen({ report, ruleset, words: en, steps, suggestions: null, forecast: null }),
  };
}

it('takes no step to a value that the metric cannot have', async () => {
  // One account is the fewest there can be: a second one goes back by one, not by two.
  const { steps } = await ozonSeller({ accountsSameTaxpayer: 2 });
  expect(steps.limits[0]).toMatchObject({ ruleId: 'ozon.seller.accounts-per-number', valueThen: 1 });
});

describe('a fee that was reached beside a limit of the account', () => {
  const screenAt = async (errorIndex14d: number) => (await ozonSeller({ errorIndex14d })).screen;

  it('is never said to leave the account alone while the account is next', async () => {
    const { state, verdict, limits } = await screenAt(0.38);
    expect(state).toBe(en.firstScreen.state.near);
    expect(verdict.join(' ')).toContain('close to one that can cost the account');
    expect(verdict.join(' ')).not.toContain('no source says');
    expect(limits.map(({ limit }) => limit)).toEqual(['over 20%', 'over 40%']);
  });

  it('is a matter of money where the account is far', async () => {
    expect((await screenAt(0.22)).state).toBe(en.firstScreen.state.costs);
  });
});
