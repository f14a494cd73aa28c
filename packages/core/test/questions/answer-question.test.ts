import { describe, expect, it } from 'vitest';
import { answerQuestion, type Snapshot } from '../../src/index.ts';

const snapshot: Snapshot = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-02-10T08:00:00Z',
  orders: [],
  metrics: { disputesOpen: 1 },
};

describe('answerQuestion', () => {
  it.each([
    ['metrics.ordersTotal', 3, { metrics: { disputesOpen: 1, ordersTotal: 3 } }],
    ['facts.accountShared', true, { facts: { accountShared: true } }],
    ['params.limit', 2, { params: { limit: 2 } }],
    ['region', 'DE', { region: 'DE' }],
    ['program', 'plus', { program: 'plus' }],
    ['account.status', 'suspended', { account: { status: 'suspended' } }],
  ] as const)('puts the answer to %s in its place', (id, answer, part) => {
    expect(answerQuestion(snapshot, id, answer)).toEqual({ ...snapshot, ...part });
  });

  it.each(['orders', 'orders.o1', 'asOf', 'disputesOpen', 'metrics', 'metrics.', 'facts', ''])(
    'refuses "%s", which no question has, and spares what stands there',
    (id) => {
      expect(() => answerQuestion(snapshot, id, 3)).toThrowError(`no question has the id "${id}"`);
    },
  );
});
