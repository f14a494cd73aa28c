import { canonical, isPassing } from '@risk-check/core/snapshot';

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

/**
 * Joins two lists: the same id is the same item; items without one are the same when all they say is the same.
 *
 * @param isUnchanged - Whether the later list proves of an item that it doesn't hold that nothing has happened to it.
 */
export function mergeItems(
  older: readonly Item[],
  newer: readonly Item[],
  isUnchanged: (item: Item) => boolean,
): MergedItems {
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
    // A field the later export does not know is still what the earlier one said, unless it may be another by now.
    const joined = { ...lasting(before), ...item };
    if (canonical(joined) !== canonical(before)) updated++;
    items[at] = joined;
    touched.add(at);
  }
  for (let i = 0; i < older.length; i++) {
    const item = items[i] as Item;
    if (!touched.has(i) && !isUnchanged(item)) items[i] = lasting(item);
  }
  return { items, added, updated, kept: older.length - touched.size };
}

/** What stays true of an item whatever happens: not what had not happened (`null`), and no state that others follow. */
const lasting = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).filter(([field, value]) => value !== null && !isPassing(field, value)),
  );

/** Two equal items without an id are two events: the second gets its own key. */
function* keyed(items: readonly Item[]): Generator<[string, Item]> {
  const seen = new Map<string, number>();
  for (const item of items) {
    const base = item.id == null ? `=${canonical(item)}` : `#${String(item.id)}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    yield [times === 1 ? base : `${base} ${times}`, item];
  }
}
