import { expect, it } from 'vitest';
import { shiftSnapshot } from './shift-snapshot.js';

it('moves an account to another moment, so that nothing in it ages', () => {
  const snapshot = {
    asOf: '2026-06-15T12:00:00Z',
    orders: [{ id: 'o1', placedAt: '2026-06-10T12:00:00Z', closedAt: null }],
    metrics: { sales: [{ period: '2026-05', value: 7 }], ratio: '0.02' },
  };
  expect(shiftSnapshot(snapshot, Date.parse('2027-01-01T12:00:00Z'))).toEqual({
    asOf: '2027-01-01T12:00:00.000Z',
    orders: [{ id: 'o1', placedAt: '2026-12-27T12:00:00.000Z', closedAt: null }],
    metrics: { sales: [{ period: '2026-12', value: 7 }], ratio: '0.02' },
  });
});
