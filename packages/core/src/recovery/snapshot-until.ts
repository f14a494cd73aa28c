import type { Case } from '../account/open-case.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';

/**
 * The snapshot as it is scored at the instant of a case: of items with one id the one that counts, and none whose own
 * time lies ahead or has not come.
 */
export function snapshotUntil({ snapshot, ruleset, context: { tables, at } }: Case): Snapshot {
  const lists: Record<string, unknown> = {};
  for (const list in ruleset.lists) {
    if (!Array.isArray(snapshot[list])) continue;
    const { items, own } = tables.table(list);
    lists[list] = items.filter((_, i) => !((own?.[i] as number) > at));
  }
  return { ...snapshot, ...lists };
}
