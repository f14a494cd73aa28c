import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { json } from './snapshots.ts';

const now = Date.parse('2026-06-15T20:00:00Z');
const world = { now, zone: 'America/Chicago', columns: 80 };
const snapshot = { snapshotVersion: 1, platform: 'ebay', role: 'seller', asOf: '2026-06-15T20:00:00Z' };
const files = {
  'in.json': json({ ...snapshot, account: { status: 'suspended' } }),
  'own.json': json({ ...snapshot, account: { status: 'suspended' }, timeZone: 'Europe/Rome' }),
};
const firstLine = async (argv: readonly string[]): Promise<string> =>
  (await runCli(argv, { ...world, files })).stdout.split('\n', 1)[0] ?? '';

describe('--time-zone', () => {
  it.each([
    { argv: ['in.json', '--brief'], says: '15:00 (America/Chicago)' },
    { argv: ['in.json', '--brief', '--time-zone', 'Asia/Tokyo'], says: '16 Jun 2026, 05:00 (Asia/Tokyo)' },
    { argv: ['recover', 'in.json', '--brief'], says: '15:00 (America/Chicago)' },
    { argv: ['recover', 'in.json', '--brief', '--time-zone', 'Asia/Tokyo'], says: '05:00 (Asia/Tokyo)' },
    { argv: ['recover', '--platform', 'ebay', '--role', 'seller'], says: '15:00 (America/Chicago)' },
    {
      argv: ['recover', '--platform', 'ebay', '--role', 'seller', '--time-zone', 'Asia/Tokyo'],
      says: '05:00 (Asia/Tokyo)',
    },
    // Working days are those of the account.
    { argv: ['recover', 'own.json', '--brief', '--time-zone', 'Asia/Tokyo'], says: '22:00 (Europe/Rome)' },
  ])('sets the clock of $argv', async ({ argv, says }) => {
    expect(await firstLine(argv)).toContain(says);
  });
});
