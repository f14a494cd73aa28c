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
  const parts = fired.map(
    (one): Part => ({
      cause: one.rule.causeIndex,
      hazard: one.fired?.hazard ?? 0,
      share: 0,
    }),
  );
  const total = shareHazard(parts);
  const remainders: number[] = [];
  let given = 0;
  const points = parts.map(({ share }) => {
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

interface Part {
  readonly cause: number;
  readonly hazard: number;
  share: number;
}

/** Splits the hazard of each cause among its rules; returns the sum. */
function shareHazard(parts: readonly Part[]): number {
  const ascending = [...parts].sort((a, b) => a.cause - b.cause || a.hazard - b.hazard);
  let total = 0;
  let start = 0;
  while (start < ascending.length) {
    const { cause } = ascending[start] as Part;
    let end = start;
    while (ascending[end]?.cause === cause) end++;
    let below = 0;
    let share = 0;
    for (; start < end; start++) {
      const part = ascending[start] as Part;
      share += (part.hazard - below) / (end - start);
      below = part.hazard;
      part.share = share;
    }
    total += below;
  }
  return total;
}
