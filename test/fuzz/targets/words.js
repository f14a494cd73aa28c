import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the shipped snapshots of a platform and role. @param {string} folder */
export const examples = (folder) => {
  const path = join(process.cwd(), 'examples', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(path, name));
};

/** What snapshots are made of. */
export const WORDS = [
  ...'snapshotVersion platform role asOf timeZone region program account orders disputes payments chargebacks logins devices'.split(
    ' ',
  ),
  ...'linkedAccounts conduct violations notices appeals metrics observed defaults facts params id status createdAt'.split(
    ' ',
  ),
  ...'placedAt paidAt shippedAt closedAt amount value currency sellerId orderId openedAt outcome since until at kind'.split(
    ' ',
  ),
  ...'active suspended terminated restricted won lost paid awaiting-payment aliexpress buyer numerator denominator target'.split(
    ' ',
  ),
  ...'windowDays period above below disputesOpen unpaidOrders distinctIps3d'.split(' '),
  ...[
    '2026-02-10T08:00:00Z',
    '2026-02-30T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2026-02-10T08:00:00+23:59',
  ],
  ...['0.01', '1e400', '99999999999999999999', 'USD', 'Europe/Berlin', '__proto__'],
];
