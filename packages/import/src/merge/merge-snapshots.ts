import { parseSnapshot, type Snapshot } from '@risk-check/core';
import { fillDefaults, parseTime, timeOf } from '@risk-check/core/snapshot';
import type { ImportNote } from '../notes/import-book.ts';
import { entryOf, listOf } from './entries.ts';
import { type MergedItems, mergeItems } from './merge-items.ts';
import { mergeMetrics } from './merge-metrics.ts';
import { mergeReach, rangeOf } from './merge-reach.ts';
import { mergeStatements } from './merge-statements.ts';
import { openDeadlines } from './open-deadlines.ts';

/** The two snapshots are not of one account. */
export class MergeError extends Error {
  readonly code = 'INVALID_MERGE';
  /** The field in which they differ. */
  readonly path: 'platform' | 'role' | 'account.id' | 'region' | 'program' | `metrics.${string}`;
  /** The value in the first snapshot. */
  readonly one: string;
  /** The value in the second snapshot. */
  readonly other: string;
  /**
   * @param path - The field in which they differ.
   * @param one - The value in the first snapshot.
   * @param other - The value in the second snapshot.
   */
  constructor(path: MergeError['path'], one: string, other: string) {
    super(`${path}: one snapshot is for "${one}", the other for "${other}"`);
    this.name = 'MergeError';
    this.path = path;
    this.one = one;
    this.other = other;
  }
}

/** One snapshot out of two, and what was joined. */
export interface MergeResult {
  readonly snapshot: Snapshot;
  readonly notes: readonly ImportNote[];
}

/** Fields that keep the later snapshot's value. */
const PLAIN = [
  '$schema',
  'snapshotVersion',
  'platform',
  'role',
  'asOf',
  'timeZone',
  'utcOffset',
  'region',
  'program',
];
/** Fields of the snapshot that are no lists. */
const SINGLE: ReadonlySet<string> = new Set([
  ...PLAIN,
  'account',
  'metrics',
  'facts',
  'params',
  'observed',
  'source',
]);

/**
 * One snapshot of two of the same account, in any order: the later one updates the earlier one. An item with the
 * same id counts once; of a metric the later value stays; what only the earlier one knows is kept as of its time. Of an
 * item that the later one lacks only what is certain is kept, unless it proves that nothing has happened to it.
 *
 * @param one - A snapshot of the account.
 * @param other - Another one of it.
 * @throws {SnapshotError} When one of them isn't a snapshot.
 * @throws {MergeError} When they are of different accounts.
 *
 * @example
 * const { snapshot: merged, notes } = mergeSnapshots(older, newer);
 * console.log(merged.asOf, notes);
 */
export function mergeSnapshots(one: Snapshot, other: Snapshot): MergeResult {
  const [a, b] = [withStated(one), withStated(other)];
  const [given, newer] = parseTime(a.asOf) <= parseTime(b.asOf) ? [a, b] : [b, a];
  refuseOthers(given, newer);
  const notes: ImportNote[] = [];
  const older = openDeadlines(given, newer);
  const over = (given.notices?.length ?? 0) - (older.notices?.length ?? 0);
  if (over > 0) notes.push({ code: 'deadlines-over', args: { count: over } });
  const lists: Record<string, unknown> = {};
  const { observed: known, ...statements } = mergeStatements(withoutProtection(given, newer), newer);
  const observed: Record<string, unknown> = { ...known };
  const names = new Set([...Object.keys(older), ...Object.keys(newer)]);
  for (const name of names) {
    if (SINGLE.has(name)) continue;
    const before = listOf(older, name);
    const after = listOf(newer, name);
    if (!before && !after) {
      lists[name] = entryOf(newer, name) ?? entryOf(older, name);
      continue;
    }
    const { items, added, updated, kept } = mergeLists(older, newer, name);
    lists[name] = items;
    const reach = mergeReach(older, newer, name);
    if (reach) observed[name] = reach;
    if (before && after) notes.push({ code: 'merged-list', args: { list: name, added, updated, kept } });
    else if (before && older.asOf !== newer.asOf)
      notes.push({ code: 'list-only-older', args: { list: name, asOf: reach?.until ?? older.asOf } });
  }
  const merged = {
    ...single(older),
    ...single(newer),
    ...statements,
    ...lists,
    ...(older.metrics || newer.metrics ? { metrics: mergeMetrics(older, newer) } : {}),
    ...(older.params || newer.params ? { params: { ...older.params, ...newer.params } } : {}),
    ...(Object.keys(observed).length > 0 ? { observed } : {}),
    ...sourcesOf(older, newer),
  };
  return { snapshot: parseSnapshot(merged), notes };
}

/** The older snapshot without the fact that its reputation is protected, which ends on a day that nobody has said. */
function withoutProtection(older: Snapshot, newer: Snapshot): Snapshot {
  const { reputationProtected, ...facts } = older.facts ?? {};
  return reputationProtected === true && older.asOf !== newer.asOf ? { ...older, facts } : older;
}

/** The items of both. A list that only one has stays as it is: it says itself until when it is known. */
function mergeLists(older: Snapshot, newer: Snapshot, name: string): MergedItems {
  const before = listOf(older, name);
  const after = listOf(newer, name);
  if (!before || !after) return mergeItems(before ?? [], after ?? [], () => true);
  const known = rangeOf(older, name).until;
  const { since, until, by } = rangeOf(newer, name);
  // A list that reaches further in the older snapshot than in the newer one.
  if (known > until) return mergeLists(newer, older, name);
  return mergeItems(
    before,
    after,
    (item) =>
      known === until ||
      // It would be there if anything had happened to it since.
      (by === undefined &&
        since > -Infinity &&
        since <= known &&
        Object.values(item).every((value) => !(timeOf(value) >= since && timeOf(value) < Infinity))),
  );
}

/** What a snapshot states for its own lists (`defaults`) says nothing of the items of another: it is written into its items. */
function withStated(snapshot: Snapshot): Snapshot {
  const { defaults: _, ...filled } = fillDefaults(parseSnapshot(snapshot)).value as Snapshot;
  return filled as Snapshot;
}

function refuseOthers(older: Snapshot, newer: Snapshot): void {
  for (const path of ['platform', 'role'] as const) {
    if (older[path] !== newer[path]) throw new MergeError(path, older[path], newer[path]);
  }
  const ids = [older.account?.id, newer.account?.id];
  if (ids[0] != null && ids[1] != null && ids[0] !== ids[1])
    throw new MergeError('account.id', ids[0], ids[1]);
  // Platforms keep a record for each region and each programme.
  for (const path of ['region', 'program'] as const) {
    const [before, after] = [older[path], newer[path]];
    if (before != null && after != null && before !== after) throw new MergeError(path, before, after);
  }
}

const single = (snapshot: Snapshot): Partial<Snapshot> =>
  Object.fromEntries(Object.entries(snapshot).filter(([name]) => PLAIN.includes(name)));

/** Every file a snapshot came from, each once. */
function sourcesOf(older: Snapshot, newer: Snapshot): { source?: unknown } {
  const all = [older.source, newer.source].flatMap((source) =>
    source === undefined ? [] : Array.isArray(source) ? source : [source],
  );
  const unique = [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
  return unique.length === 0 ? {} : { source: unique.length === 1 ? unique[0] : unique };
}
