import type { ListReading } from '../snapshot/read-list.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import type { ListDeclaration } from '../snapshot/snapshot-lists.ts';

/** A snapshot as far as it says something of an instant before its own. */
export interface KnownBefore {
  readonly reading: Reading;
  /** What it says of its own instant only, by its places in a snapshot: `facts.x`, `orders.status`, `devices`. */
  readonly unknown: readonly string[];
}

/** Words that say how something stands now and not since when: what it was before, nobody has said. */
const STATES: Readonly<Record<string, string>> = {
  account: 'status',
  orders: 'status',
  disputes: 'outcome',
  linkedAccounts: 'status',
  appeals: 'status',
  defects: 'status',
};

/**
 * What a snapshot says of the time before it was taken: events and limits have dates; facts, bare status words and lists of
 * the present state have none, and are unknown then. "None yet" was none before, too.
 */
export function knownBefore(
  reading: Reading,
  declared: Readonly<Record<string, ListDeclaration>>,
): KnownBefore {
  const { snapshot } = reading;
  const unknown = Object.keys(snapshot.facts ?? {}).map((name) => `facts.${name}`);
  const lists = reading.lists.slice();
  for (const [name, place] of reading.places) {
    const list = lists[place];
    if (!list) continue;
    if (name !== 'account' && declared[name]?.at === undefined) {
      lists[place] = undefined;
      unknown.push(name);
      continue;
    }
    const field = STATES[name] ?? '';
    const changed = withoutWords(list, field);
    if (changed === list) continue;
    lists[place] = changed;
    unknown.push(`${name}.${field}`);
  }
  const { facts, account, ...kept } = snapshot;
  const { status, ...lasting } = account ?? {};
  if (status != null && !unknown.includes('account.status')) unknown.push('account.status');
  return {
    reading: { ...reading, snapshot: account ? { ...kept, account: lasting } : kept, lists },
    // The order of the input must not matter.
    unknown: unknown.sort(),
  };
}

/** A list of which one field says nothing but "none"; the same list where it says nothing else. */
function withoutWords(list: ListReading, field: string): ListReading {
  const index = list.slots.get(field)?.index ?? -1;
  const column = list.columns[index];
  if (!column?.some((value) => value != null)) return list;
  const columns = list.columns.slice();
  columns[index] = column.map((value) => (value === null ? null : undefined));
  return { ...list, columns };
}
