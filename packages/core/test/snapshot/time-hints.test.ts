import { expect, it } from 'vitest';
import { parseSnapshot, type SnapshotError } from '../../src/index.ts';

it.each([
  ['2026-02-10', 'add a time and an offset: T00:00:00Z'],
  ['2026-02-30T08:00:00Z', 'check that the day and the time exist'],
  ['2026-02-10T08:00:00', 'add the offset, such as Z or +02:00'],
  ['yesterday', undefined],
])('of the time %s it says what would help', (asOf, hint) => {
  const snapshot = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf };
  try {
    parseSnapshot(snapshot);
    expect.unreachable();
  } catch (error) {
    expect((error as SnapshotError).issues).toMatchObject([{ code: 'not-a-time', path: 'asOf' }]);
    expect((error as SnapshotError).issues[0]?.hint).toBe(hint);
  }
});
