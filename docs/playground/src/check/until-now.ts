import type { Guide, Snapshot } from '@risk-check/core';
import { mergeSnapshots } from '@risk-check/import';
import { withoutStale } from '@risk-check/report/questions';
import { newSnapshot } from '../questions/new-snapshot.ts';

/** Earlier answers as of now: outdated ones become unknown, the rest keep their day. */
export function untilNow(kept: Snapshot, topics: Guide['topics']): Snapshot {
  const now = new Date();
  const fresh = withoutStale(kept, topics, now.getTime());
  return mergeSnapshots(fresh, newSnapshot(kept.platform, kept.role, now)).snapshot;
}
