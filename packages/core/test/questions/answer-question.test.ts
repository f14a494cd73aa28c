import { describe, expect, it } from 'vitest';
import { answerQuestion, type Snapshot, SnapshotError } from '../../src/index.ts';

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

  it.each([
    ['metrics.disputesOpen', true, 'wrong-type', 'a number, a decimal text such as "0.012"'],
    ['facts.accountShared', { numerator: 1, denominator: 2 }, 'wrong-type', 'true or false'],
    ['params.limit', 'two', 'wrong-format', 'a decimal text'],
    ['region', 49, 'wrong-type', 'a text'],
    ['account.createdAt', '2021-05-04', 'not-a-time', 'a date-time with an offset'],
  ] as const)('refuses for %s the answer %j, which its place cannot hold', (id, answer, code, expected) => {
    let issues: unknown;
    try {
      answerQuestion({ ...snapshot, orders: 'many' as never }, id, answer);
    } catch (error) {
      issues = error instanceof SnapshotError && error.issues;
    }
    expect(issues).toEqual([
      expect.objectContaining({ code, path: id, expected: expect.stringContaining(expected) }),
    ]);
  });

  it.each(['orders', 'orders.o1', 'asOf', 'disputesOpen', 'metrics', 'metrics.', 'facts', ''])(
    'refuses "%s", which no question has, and spares what stands there',
    (id) => {
      expect(() => answerQuestion(snapshot, id, 3)).toThrowError(`no question has the id "${id}"`);
    },
  );
});
