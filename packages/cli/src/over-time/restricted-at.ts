import type { RestrictedAt } from '@risk-check/report/over-time';
import type { SnapshotOfAccount } from './read-accounts.ts';

const CLOSED = ['restricted', 'suspended', 'deactivated', 'deleted', 'terminated'];
const RESTRICTS = ['restriction', 'suspension'];

/** When an account was restricted: by its first message that says so, else by the first snapshot whose status does. */
export function restrictedAt(snapshots: readonly SnapshotOfAccount[]): RestrictedAt | null {
  const told = snapshots
    .flatMap(({ snapshot }) => snapshot.notices ?? [])
    .filter(({ kind, at }) => RESTRICTS.includes(kind ?? '') && typeof at === 'string')
    .map(({ at }) => at as string)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  if (told[0] !== undefined) return { at: told[0], isExact: true };
  const first = snapshots.find(({ snapshot }) => CLOSED.includes(snapshot.account?.status ?? ''));
  return first ? { at: first.snapshot.asOf, isExact: false } : null;
}
