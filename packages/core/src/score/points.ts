import { inOrder } from './in-order.ts';

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
  if (fired.length === 0) return [];
  const { shares, total } = shareHazard(fired);
  const remainders: number[] = [];
  let given = 0;
  const points = shares.map((share) => {
    const quota = total === 0 ? 0 : Math.round(((score * share) / total) * GRAIN) / GRAIN;
    const whole = Math.floor(quota);
    given += whole;
    remainders.push(Math.round((quota - whole) * GRAIN));
    return whole;
  });
  for (; given < score; given++) {
    let largest = 0;
    for (let i = 1; i < remainders.length; i++)
      if ((remainders[i] as number) > (remainders[largest] as number)) largest = i;
    points[largest] = (points[largest] as number) + 1;
    // Each is rounded up at most once.
    remainders[largest] = -1;
  }
  return points;
}

/** Splits the hazard of each cause among its rules: the share of each, and the sum. */
function shareHazard(fired: readonly Contribution[]): { shares: number[]; total: number } {
  const hazards = fired.map((one) => one.fired?.hazard ?? 0);
  const causes = fired.map(({ rule }) => rule.causeIndex);
  const ascending = inOrder(
    fired.length,
    (a, b) =>
      (causes[a] as number) - (causes[b] as number) || (hazards[a] as number) - (hazards[b] as number),
  );
  const shares = hazards.slice();
  let total = 0;
  let start = 0;
  while (start < ascending.length) {
    const cause = causes[ascending[start] as number];
    let end = start;
    while (end < ascending.length && causes[ascending[end] as number] === cause) end++;
    let below = 0;
    let share = 0;
    for (; start < end; start++) {
      const place = ascending[start] as number;
      const hazard = hazards[place] as number;
      share += (hazard - below) / (end - start);
      below = hazard;
      shares[place] = share;
    }
    total += below;
  }
  return { shares, total };
}
