import { canonical } from '@risk-check/core/snapshot';
import { isPassing } from './is-passing.ts';

type Item = Readonly<Record<string, unknown>>;

export interface MergedItems {
  readonly items: readonly Item[];
  /** Only in the later list. */
  readonly added: number;
  /** In both, and now other than before. */
  readonly updated: number;
  /** Only in the earlier list. */
  readonly kept: number;
}

/** Joins two lists: the same id is the same item; items without one are the same when all they say is the same. */
export function mergeItems(older: readonly Item[], newer: readonly Item[]): MergedItems {
  const known = new Map<string, number>();
  const items: Item[] = [];
  let added = 0;
  let updated = 0;
  const touched = new Set<number>();
  for (const [key, item] of keyed(older)) {
    known.set(key, items.length);
    items.push(item);
  }
  for (const [key, item] of keyed(newer)) {
    const at = known.get(key);
    if (at === undefined) {
      items.push(item);
      added++;
      continue;
    }
    const before = items[at] as Item;
    // A field the later export does not know is still what the earlier one said, unless it has happened since (`null`) or may be another by now.
    const lasting = Object.entries(before).filter(
      ([field, value]) => value !== null && !isPassing(field, value),
    );
    const joined = { ...Object.fromEntries(lasting), ...item };
    if (canonical(joined) !== canonical(before)) updated++;
    items[at] = joined;
    touched.add(at);
  }
  return { items, added, updated, kept: older.length - touched.size };
}

/** Two equal items without id are two events: the second one gets a key of its own. */
function* keyed(items: readonly Item[]): Generator<[string, Item]> {
  const seen = new Map<string, number>();
  for (const item of items) {
    const base = item.id == null ? `=${canonical(item)}` : `#${String(item.id)}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    yield [times === 1 ? base : `${base} ${times}`, item];
  }
}
