import type { Snapshot } from '../../src/index.ts';

/** A small seeded generator (mulberry32), so that a failing case can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A variant of a snapshot: items dropped, fields deleted or set to null, times moved before and after `asOf`, lists
 * that reach less far. It stays valid, though not always plausible.
 */
export function mutateSnapshot(base: Snapshot, seed: number): Snapshot {
  const random = randomFrom(seed);
  const snapshot = structuredClone(base) as Snapshot & Record<string, unknown>;
  if (random() < 0.15) return snapshot;
  const asOf = Date.parse(snapshot.asOf);
  for (const [list, items] of Object.entries(snapshot)) {
    if (!Array.isArray(items)) continue;
    if (random() < 0.05) {
      delete snapshot[list];
      continue;
    }
    if (random() < 0.15) {
      const since = asOf - Math.floor(random() * 200 * 86_400_000);
      const until = random() < 0.3 ? asOf - Math.floor(random() * 5 * 86_400_000) : null;
      snapshot.observed = {
        ...snapshot.observed,
        [list]: {
          since: new Date(since).toISOString(),
          until: until === null ? null : new Date(until).toISOString(),
        },
      };
    }
    snapshot[list] = items
      .filter(() => random() > 0.1)
      .map((item: Record<string, unknown>) => mutateItem(item, asOf, random));
  }
  return snapshot;
}

function mutateItem(
  item: Record<string, unknown>,
  asOf: number,
  random: () => number,
): Record<string, unknown> {
  const copy = { ...item };
  for (const [field, value] of Object.entries(copy)) {
    if (field === 'id') continue;
    const dice = random();
    if (dice < 0.06) delete copy[field];
    else if (dice < 0.1 && (value === null || typeof value === 'string') && /(At|By)$/.test(field))
      copy[field] = null;
    else if (dice < 0.25 && typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
      const spread = random() < 0.2 ? 1000 : 20 * 86_400_000;
      copy[field] = new Date(asOf + Math.floor((random() - 0.7) * spread)).toISOString();
    }
  }
  return copy;
}
