import type { Case } from '../account/open-case.ts';
import type { Band } from '../report/band.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';
import { applyChanges } from './apply-changes.ts';
import { type WeighedCase, weighChanged } from './weigh-changed.ts';

/** Outcome of doing an action for some of its items. */
export interface ActionAmount {
  readonly items: number;
  readonly score: number;
  readonly band: Band;
}

/** How much of an action is needed: "close two of six; one changes nothing, all six bring no more". */
export interface ActionAmounts {
  /** How many items it can change. */
  readonly of: number;
  /** The fewest that change the score or the worst case; null when none do. */
  readonly changesAnything: ActionAmount | null;
  /** The fewest that reach a lower band; null when none do. */
  readonly lowersBand: ActionAmount | null;
  /** The fewest after which more bring no more. */
  readonly enough: ActionAmount;
}

/**
 * Measures an action for its first items, in the order of the list; null where it is not about several items with an id.
 *
 * @param rank - The place of a band among all.
 */
export function smallestAmounts(
  start: WeighedCase,
  action: string,
  after: Snapshot,
  rank: (band: Band) => number,
): ActionAmounts | null {
  const ids = changedIds(start.opened, after);
  if (ids === null || ids.length < 2) return null;
  const measured = new Map<number, ActionAmount & { readonly worstCase: number }>();
  const amount = (items: number): ActionAmount & { readonly worstCase: number } => {
    let found = measured.get(items);
    if (!found) {
      const changes = items === 0 ? [] : [{ action, ids: ids.slice(0, items) }];
      const { weighed } = weighChanged(start, applyChanges(start.opened, changes).snapshot);
      found = { items, score: weighed.evidenceScore, band: weighed.band, worstCase: weighed.worstCase };
      measured.set(items, found);
    }
    return found;
  };
  /** The effect is monotone in the number of items, so the smallest number is found by binary search. */
  const fewest = (
    holds: (one: ActionAmount & { readonly worstCase: number }) => boolean,
  ): ActionAmount | null => {
    if (!holds(amount(ids.length))) return null;
    let [low, high] = [1, ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(amount(middle))) high = middle;
      else low = middle + 1;
    }
    const { items, score, band } = amount(low);
    return { items, score, band };
  };
  const now = amount(0);
  const all = amount(ids.length);
  return {
    of: ids.length,
    changesAnything: fewest(({ score, worstCase }) => score !== now.score || worstCase !== now.worstCase),
    lowersBand: fewest(({ band }) => rank(band) < rank(now.band)),
    enough: fewest(
      ({ score, worstCase }) => score === all.score && worstCase === all.worstCase,
    ) as ActionAmount,
  };
}

/** The ids of the items that differ, of the one list that does; null where that cannot be said. */
function changedIds({ snapshot, ruleset }: Case, after: Snapshot): string[] | null {
  const [before, now] = [snapshot, after] as unknown as Record<string, unknown>[];
  const lists = Object.keys(now ?? {}).filter((name) => before?.[name] !== now?.[name]);
  const [list] = lists;
  const [was, is] = [before?.[list ?? ''], now?.[list ?? '']];
  if (list === undefined || lists.length > 1 || !Array.isArray(was) || !Array.isArray(is)) return null;
  const key = ruleset.lists[list]?.key ?? 'id';
  const ids = is.flatMap((item, i) => (item === was[i] ? [] : [item[key] as unknown]));
  const isNamed = ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
  return isNamed ? (ids as string[]) : null;
}
