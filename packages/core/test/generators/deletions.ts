import { snapshotLists } from '@risk-check/core/snapshot';
import fc from 'fast-check';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';

type Path = readonly (string | number)[];
const HEAD: ReadonlySet<string> = new Set([
  'snapshotVersion',
  'platform',
  'role',
  'asOf',
  'observed',
  'timeZone',
  'utcOffset',
]);

/**
 * Everything whose absence means "not known". Not so: the key of an item (its absence makes one item two), how far a list
 * was observed, and `account.status`, of which only what is said can have happened (score 100).
 */
export function deletablePaths(snapshot: Snapshot, ruleset: Ruleset): Path[] {
  const paths: Path[] = [];
  for (const [name, value] of Object.entries(snapshot)) {
    if (HEAD.has(name) || value === undefined) continue;
    if (name !== 'account' || !(value as object) || !Object.hasOwn(value as object, 'status'))
      paths.push([name]);
    if (name === 'account' || name === 'facts' || name === 'params' || name === 'metrics') {
      for (const key of Object.keys(value as object))
        if (key !== 'status' || name !== 'account') paths.push([name, key]);
    } else if (Array.isArray(value)) {
      const key =
        (snapshotLists as Record<string, { key?: string }>)[name]?.key ?? ruleset.lists?.[name]?.key;
      value.forEach((item: object, i) => {
        for (const field of Object.keys(item)) if (field !== key) paths.push([name, i, field]);
      });
    }
  }
  return paths;
}

export function without<T>(value: T, [head, ...rest]: Path): T {
  if (Array.isArray(value)) return value.map((part, i) => (i === head ? without(part, rest) : part)) as T;
  const { [head as keyof T]: part, ...others } = value as T & object;
  return (rest.length === 0 ? others : { ...others, [head as keyof T]: without(part, rest) }) as T;
}

/** A snapshot with some of what it says taken out. */
export function deletionsFrom(snapshot: Snapshot, ruleset: Ruleset): fc.Arbitrary<Snapshot> {
  const paths = deletablePaths(snapshot, ruleset);
  if (paths.length === 0) return fc.constant(snapshot);
  // Longest first, so that no path points into what is gone already.
  return fc
    .subarray(paths, { minLength: 1, maxLength: Math.min(6, paths.length) })
    .map((some) =>
      [...some]
        .sort((a, b) => b.length - a.length)
        .reduce<Snapshot>((left, path) => without(left, path), snapshot),
    );
}
