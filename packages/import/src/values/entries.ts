type Entry = Record<string, unknown>;

/**
 * Collects rows into entries of any list but orders: of several rows of one id the earliest time counts as its own, of
 * all else the row further down; what has happened wins over what has not.
 */
export function openEntries(at: string | undefined): {
  readonly add: (entry: Entry) => void;
  readonly orders: () => Entry[];
} {
  const byId = new Map<string, Entry>();
  const nameless: Entry[] = [];
  return {
    add(entry) {
      const { id } = entry;
      if (typeof id !== 'string') {
        nameless.push(entry);
        return;
      }
      const known = byId.get(id);
      byId.set(id, known ? join(known, entry, at) : entry);
    },
    orders: () => [...byId.values(), ...nameless],
  };
}

function join(one: Entry, other: Entry, at: string | undefined): Entry {
  const joined: Entry = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const before = one[name];
    if (name === at && typeof before === 'string' && typeof value === 'string')
      joined[name] = [before, value].sort()[0];
    else if (value !== null || before === undefined) joined[name] = value;
  }
  return joined;
}
