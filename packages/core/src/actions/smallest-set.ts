import type { Band } from '../report/band.ts';

/** Outcome of a set of actions. */
interface Scored {
  readonly score: number;
  readonly band: Band;
}

/** Sets looked at before giving up on a proof that no smaller one does. */
const MOST_SETS = 4096;

/**
 * The fewest actions that reach a goal, by trying all sets in the order of their size; among sets of one size the one
 * with the lowest score, then the first in the given order.
 *
 * @returns null when no set reaches it within the search.
 */
export function smallestSet(
  actions: readonly string[],
  scored: (actions: readonly string[]) => Scored,
  reaches: (scored: Scored) => boolean,
): { actions: readonly string[]; score: number; band: Band } | null {
  let tried = 0;
  for (let size = 1; size <= actions.length; size++) {
    let best: { actions: readonly string[]; score: number; band: Band } | null = null;
    for (const set of setsOf(actions, size)) {
      if (++tried > MOST_SETS) return best;
      const { score, band } = scored(set);
      if (reaches({ score, band }) && (best === null || score < best.score))
        best = { actions: set, score, band };
    }
    if (best) return best;
  }
  return null;
}

function* setsOf<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - size; i++) {
    for (const rest of setsOf(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
  }
}
