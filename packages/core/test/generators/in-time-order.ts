import { mergeLists } from '../../src/evaluate/field-types.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';

type Item = Record<string, unknown>;

/** The same snapshot with each list oldest first (`direction` 1) or newest first (-1), by the items' own time. */
export function inTimeOrder(snapshot: Snapshot, ruleset: Ruleset, direction: 1 | -1): Snapshot {
  const sorted = Object.entries(mergeLists(ruleset.lists)).flatMap(([list, { at }]) => {
    const items = (snapshot as unknown as Record<string, unknown>)[list];
    if (at === undefined || !Array.isArray(items)) return [];
    const instant = (item: Item): number =>
      typeof item[at] === 'string' ? Date.parse(item[at]) : Number.MAX_VALUE;
    return [[list, items.toSorted((a: Item, b: Item) => direction * (instant(a) - instant(b)))]];
  });
  return { ...snapshot, ...Object.fromEntries(sorted) };
}
