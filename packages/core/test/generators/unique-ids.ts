import { snapshotLists } from '@risk-check/core/snapshot';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';

/** A snapshot with no id twice: which content of a repeated one counts is told by all of its text. */
export function withUniqueIds(snapshot: Snapshot, ruleset: Ruleset): Snapshot {
  const lists = Object.entries(snapshot).map(([name, value]) => {
    const key =
      (snapshotLists as Record<string, { key?: string }>)[name]?.key ?? ruleset.lists?.[name]?.key ?? 'id';
    if (!Array.isArray(value)) return [name, value];
    return [
      name,
      value.filter(
        (item, i) => item[key] == null || value.findIndex((other) => other[key] === item[key]) === i,
      ),
    ];
  });
  return Object.fromEntries(lists);
}
