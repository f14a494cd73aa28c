/** A rule that has fired. */
export interface Contribution {
  readonly rule: { readonly causeIndex: number };
  /** Whole micro-nats. */
  readonly fired: { readonly hazard: number } | null;
}

/** Remainders closer than this are equal; they are quotients of small whole numbers. */
const GRAIN = 1e9;

/**
 * Splits a score into whole points per rule that add up to it exactly: inside a cause by the Shapley value of the
 * maximum, between causes in proportion to hazard, then by largest remainder with ties by rule id.
 *
 * @param fired - In the order of their ids: that is the order of ties, since sorting keeps it.
 * @returns The points of each, in the same order.
 * @see Littlechild and Owen (1973), A simple expression for the Shapley value in a special case.
 */
export function splitPoints(fired: readonly Contribution[], score: number): number[] {
  const hazards = fired.map((one) => one.fired?.hazard ?? 0);
  const causes = fired.map(({ rule }) => rule.causeIndex);
  const at = (list: readonly number[], i: number): number => list[i] as number;
  const order = fired
    .map((_, i) => i)
    .sort((a, b) => at(causes, a) - at(causes, b) || at(hazards, a) - at(hazards, b));
  const shares = fired.map(() => 0);
  let total = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && at(causes, at(order, end)) === at(causes, at(order, start))) end++;
    let below = 0;
    let share = 0;
    for (; start < end; start++) {
      const hazard = at(hazards, at(order, start));
      share += (hazard - below) / (end - start);
      below = hazard;
      shares[at(order, start)] = share;
    }
    total += below;
  }
  let given = 0;
  const remainders = fired.map(() => 0);
  const points = shares.map((share, i) => {
    const quota = total === 0 ? 0 : Math.round(((score * share) / total) * GRAIN) / GRAIN;
    const whole = Math.floor(quota);
    given += whole;
    remainders[i] = Math.round((quota - whole) * GRAIN);
    return whole;
  });
  order.sort((a, b) => at(remainders, b) - at(remainders, a) || a - b);
  for (let i = 0; given < score && i < order.length; i++, given++) {
    const place = at(order, i);
    points[place] = at(points, place) + 1;
  }
  return points;
}
