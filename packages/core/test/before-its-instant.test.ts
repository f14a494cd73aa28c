import { describe, expect, it } from 'vitest';
import { scoreAccount } from '../src/index.ts';
import type { Ruleset } from '../src/ruleset/ruleset.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

const counted = (value: object): Ruleset['metrics'][string] =>
  ({ title: 'Counted', unit: 'items', worse: 'higher', value }) as Ruleset['metrics'][string];
const metrics = {
  waiting: counted({ of: 'orders', where: { status: 'awaiting-payment' } }),
  lost: counted({ of: 'disputes', where: { outcome: 'lost' } }),
  linked: counted({ of: 'linkedAccounts', where: { status: 'suspended' } }),
  rejected: counted({ of: 'appeals', where: { status: 'rejected' } }),
  alerts: counted({ of: 'defects', where: { status: 'pending' } }),
  shared: counted({ of: 'devices', take: { max: 'accountIds' } }),
  chargebacks: counted({ of: 'chargebacks' }),
};
const ruleset = rulesetAround({
  metrics,
  rules: Object.keys(metrics).map((metric) =>
    ruleOf({
      id: `golden.test.${metric}`,
      cause: metric,
      levels: [
        {
          when: { metric, gte: '1' },
          severity: 'medium',
          evidence: 'documented',
          sources: [{ source: 'page' }],
        },
      ],
    }),
  ),
});

const own = '2026-06-15T12:00:00Z';
const before = '2026-06-15T11:59:59.999Z';
const early = '2026-06-01T12:00:00Z';
const head = { snapshotVersion: 1, platform: ruleset.platform, role: ruleset.role, asOf: own } as const;
const full = {
  ...head,
  account: { id: 'me', status: 'suspended' },
  orders: [{ id: 'o1', placedAt: early, status: 'awaiting-payment' }],
  disputes: [{ id: 'd1', orderId: 'o1', openedAt: early, outcome: 'lost' }],
  linkedAccounts: [{ id: 'a2', status: 'suspended' }],
  appeals: [{ submittedAt: early, status: 'rejected' }],
  defects: [{ id: 'f1', at: early, status: 'pending' }],
  devices: [{ id: 'x', accountIds: ['me', 'you'] }],
  metrics: { chargebacks: { value: 2, asOf: early } },
};
const statuses = (snapshot: object, asOf: string) =>
  Object.fromEntries(
    scoreAccount(snapshot as unknown, ruleset, { asOf }).findings.map(({ ruleId, status }) => [
      ruleId.split('.')[2],
      status,
    ]),
  );
const notKnown = (snapshot: object, asOf: string) =>
  scoreAccount(snapshot as unknown, ruleset, { asOf }).warnings.filter(
    ({ code }) => code === 'not-known-then',
  );

describe('a snapshot that is asked about an instant before its own', () => {
  it('knows no word that says how something stands now', () => {
    expect(statuses(full, own)).toEqual({
      waiting: 'fired',
      lost: 'fired',
      linked: 'fired',
      rejected: 'fired',
      alerts: 'fired',
      shared: 'fired',
      chargebacks: 'fired',
    });
    expect(statuses(full, before)).toEqual({
      waiting: 'unknown',
      lost: 'unknown',
      linked: 'unknown',
      rejected: 'unknown',
      alerts: 'unknown',
      shared: 'unknown',
      // It is dated.
      chargebacks: 'fired',
    });
  });

  it('says which', () => {
    expect(notKnown(full, own)).toEqual([]);
    expect(notKnown(full, '2026-06-20T12:00:00Z')).toEqual([]);
    const fields =
      'account.status, appeals.status, defects.status, devices, disputes.outcome, linkedAccounts.status, orders.status';
    expect(notKnown(full, before)).toEqual([{ code: 'not-known-then', args: { asOf: before, own, fields } }]);
    const dated = { ...head, orders: [{ id: 'o1', placedAt: early }], metrics: { lost: 1, chargebacks: 2 } };
    expect(notKnown(dated, before)).toEqual([
      {
        code: 'not-known-then',
        args: { asOf: before, own, fields: 'metrics.chargebacks, metrics.lost' },
      },
    ]);
  });

  it('knows that what has not happened had not happened before', () => {
    const open = { ...head, disputes: [{ id: 'd1', openedAt: early, outcome: null }] };
    expect([statuses(open, own).lost, statuses(open, before).lost]).toEqual(['clear', 'clear']);
    expect(notKnown(open, before)).toEqual([]);
    const mixed = { ...head, disputes: [...open.disputes, { id: 'd2', openedAt: early, outcome: 'won' }] };
    expect([statuses(mixed, own).lost, statuses(mixed, before).lost]).toEqual(['clear', 'unknown']);
  });

  it('is not ended yet, as far as is known', () => {
    expect(scoreAccount(full as unknown, ruleset).score).toBe(100);
    expect(scoreAccount(full as unknown, ruleset, { asOf: before }).score).toBeLessThan(100);
    const ended = { ...head, account: { status: 'terminated' } };
    expect(notKnown(ended, before)[0]?.args).toMatchObject({ fields: 'account.status' });
  });
});
