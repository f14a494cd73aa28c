import { type Ruleset, scoreAccount } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { firstScreen, measureSteps } from '../src/first-screen/index.ts';
import { en } from '../src/words/en/index.ts';

describe('a fee that was reached beside a limit of the account', () => {
  const screenAt = async (errorIndex14d: number) => {
    const entry = rulesets.find(({ id }) => id === 'ozon.seller');
    const ruleset = (await entry?.load())?.default as unknown as Ruleset;
    const snapshot: unknown = {
      snapshotVersion: 1,
      platform: 'ozon',
      role: 'seller',
      asOf: '2026-06-15T12:00:00Z',
      metrics: { errorIndex14d },
    };
    const report = scoreAccount(snapshot, ruleset);
    const steps = measureSteps(snapshot, ruleset, report);
    return firstScreen({ report, ruleset, words: en, steps, suggestions: null, forecast: null });
  };

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
