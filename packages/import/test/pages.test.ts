import { describe, expect, it } from 'vitest';
import { importFile } from '../src/index.ts';
import { fixtureText } from './read-fixture.ts';

type Order = { readonly id: string; readonly placedAt?: string; readonly status?: string };

const ordersOf = (text: string): readonly Order[] =>
  (importFile(text, { asOf: '2026-11-20T08:00:00Z' }).snapshot.orders ?? []) as Order[];

const ORDERS = [
  ['8190000000000001', 'Oct 2, 2026', 'Completed', 'completed'],
  ['8190000000000002', 'Oct 9, 2026', 'Cancelled', 'cancelled'],
  ['8190000000000003', 'Oct 11, 2026', 'Awaiting payment', 'awaiting-payment'],
] as const;
const EXPECTED = ORDERS.map(([id, day, , status]) => ({
  id,
  placedAt: `${new Date(`${day} UTC`).toISOString().slice(0, 10)}T12:00:00Z`,
  status,
}));
const TABS = 'My Orders\nView all\nTo pay (1)\nShipped (2)\n';
const GOODS =
  'Copy\nOrder details\nA shop of somebody\nUSB cable, black\nUS $3.10 x1\nTotal:US $3.10\nAdd to cart\n';

const ABOVE = ORDERS.map(([id, day, state]) => `${state}\nOrder date: ${day}\nOrder ID: ${id}\n${GOODS}`);
const BELOW = ORDERS.map(([id, day, state]) => `Order date: ${day}\nOrder ID: ${id}\n${state}\n${GOODS}`);
const ALL_BELOW = ORDERS.map(([id, day, state]) => `Order ID: ${id}\nOrder date: ${day}\n${state}\n${GOODS}`);

describe('a copied list of orders', () => {
  it.each([
    ['above the numbers', TABS + ABOVE.join('')],
    ['below the numbers', TABS + BELOW.join('')],
    ['below the numbers, as are the days', TABS + ALL_BELOW.join('')],
    ['below the numbers, without tabs', BELOW.join('')],
  ])('is read with its states %s', (_, text) => {
    expect(ordersOf(text)).toEqual(EXPECTED);
  });

  it('is read as it usually stands where lines are few', () => {
    const few = ORDERS.map(
      ([id, day, state]) => `${state}\nOrder date: ${day}\nOrder ID: ${id}\nCopy\nPen\n`,
    );
    expect(ordersOf(few.join(''))).toEqual(EXPECTED);
  });

  it.each([
    ['above', ABOVE[0]],
    ['below', BELOW[0]],
  ])('one order, with its state %s', (_, text = '') => {
    expect(ordersOf(text)).toEqual(EXPECTED.slice(0, 1));
  });

  it('says of how many orders no state is known', () => {
    const text = BELOW.join('').replace('Cancelled', 'In the clouds');
    const { snapshot, notes } = importFile(text, { asOf: '2026-11-20T08:00:00Z' });
    expect(snapshot.orders?.map((order) => (order as Order).status)).toEqual([
      'completed',
      undefined,
      'awaiting-payment',
    ]);
    expect(notes.messages).toContainEqual({ code: 'orders-without-state', args: { count: 1 } });
    const known = importFile(fixtureText('aliexpress-order-page.txt')).notes.messages;
    expect(known.map(({ code }) => code)).not.toContain('orders-without-state');
  });
});
