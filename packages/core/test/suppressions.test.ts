import { describe, expect, it } from 'vitest';
import { headroom, scoreAccount } from '../src/index.ts';
import { goldenRuleset } from './fixtures/golden-ruleset.ts';

const rule = 'golden.test.c-unpaid';
const snapshot = {
  snapshotVersion: 1,
  platform: 'golden',
  role: 'test',
  asOf: '2026-06-15T12:00:00Z',
  account: { id: 'me' },
  metrics: { unpaid: 3 },
};

/** Whether the rule is left out of the score, and whether headroom says nothing of it. */
function leftOut(more: { account?: string | null; until?: string | null }): [boolean, boolean] {
  const options = { suppressions: [{ rule, reason: 'known', ...more }] };
  const { suppressed } = scoreAccount(snapshot, goldenRuleset, options);
  const { items } = headroom({ ...snapshot, metrics: { unpaid: 2 } }, goldenRuleset, options);
  return [suppressed.length === 1, !items.some(({ ruleId }) => ruleId === rule)];
}

describe('a suppression', () => {
  it('holds for every account unless it names one, and for ever unless it has an end', () => {
    expect(leftOut({})).toEqual([true, true]);
    expect(leftOut({ account: null, until: null })).toEqual([true, true]);
    expect(leftOut({ account: 'me' })).toEqual([true, true]);
    expect(leftOut({ account: 'another' })).toEqual([false, false]);
  });

  it('holds to the end of its last day, and not a moment longer', () => {
    expect(leftOut({ until: '2026-06-15' })).toEqual([true, true]);
    expect(leftOut({ until: '2026-06-15T12:00:00Z' })).toEqual([true, true]);
    expect(leftOut({ until: '2026-06-15T11:59:59.999Z' })).toEqual([false, false]);
    expect(leftOut({ until: '2026-06-14' })).toEqual([false, false]);
  });
});
