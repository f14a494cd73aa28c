/** A fired rule's hazard inside its cause. */
export interface Contribution {
  readonly ruleId: string;
  readonly cause: string;
  /** Whole micro-nats. */
  readonly hazard: number;
}

/** Remainders closer than this are equal; they are quotients of small whole numbers. */
const GRAIN = 1e9;

/**
 * Splits a score into whole points per rule that add up to it exactly: inside a cause by the Shapley value of the
 * maximum, between causes in proportion to hazard, then by largest remainder with ties by rule id.
 *
 * @see Littlechild and Owen (1973), A simple expression for the Shapley value in a special case.
 */
export function splitPoints(contributions: readonly Contribution[], score: number): Map<string, number> {
  const shares = new Map<string, number>();
  let total = 0;
  const causes = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const group = causes.get(contribution.cause);
    if (group) group.push(contribution);
    else causes.set(contribution.cause, [contribution]);
  }
  for (const group of causes.values()) {
    const ascending = [...group].sort((a, b) => a.hazard - b.hazard || (a.ruleId < b.ruleId ? -1 : 1));
    let below = 0;
    let share = 0;
    for (let i = 0; i < ascending.length; i++) {
      const { ruleId, hazard } = ascending[i] as Contribution;
      share += (hazard - below) / (ascending.length - i);
      below = hazard;
      shares.set(ruleId, share);
    }
    total += below;
  }
  const points = new Map<string, number>();
  const remainders: [string, number][] = [];
  let given = 0;
  for (const [ruleId, share] of shares) {
    const quota = total === 0 ? 0 : Math.round(((score * share) / total) * GRAIN) / GRAIN;
    const whole = Math.floor(quota);
    points.set(ruleId, whole);
    given += whole;
    remainders.push([ruleId, Math.round((quota - whole) * GRAIN)]);
  }
  remainders.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (let i = 0; given < score && i < remainders.length; i++, given++) {
    const ruleId = (remainders[i] as [string, number])[0];
    points.set(ruleId, (points.get(ruleId) ?? 0) + 1);
  }
  return points;
}
