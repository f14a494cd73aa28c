import type { Snapshot } from '@risk-check/core';
import { DEADLINE } from '../values/card-disputes.ts';

/** The older snapshot without the deadlines of disputes that the newer one knows and asks no answer for. */
export function openDeadlines(older: Snapshot, newer: Snapshot): Snapshot {
  const idsOf = (list: readonly { readonly id?: string | null }[] = []) => new Set(list.map(({ id }) => id));
  const [known, asked] = [idsOf(newer.chargebacks), idsOf(newer.notices)];
  const notices = older.notices?.filter(
    ({ id }) => !id?.startsWith(DEADLINE) || asked.has(id) || !known.has(id.slice(DEADLINE.length)),
  );
  if (notices?.length === older.notices?.length) return older;
  const { notices: _, ...rest } = older;
  return notices?.length ? { ...rest, notices } : rest;
}
