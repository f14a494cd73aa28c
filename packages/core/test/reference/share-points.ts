import {
  add,
  compare,
  type Fraction,
  floor,
  fraction,
  multiply,
  subtract,
  toNumber,
  ZERO,
} from './fraction.ts';

export interface Fired {
  readonly id: string;
  readonly cause: string;
  readonly hazard: number;
}

/** Integer points that sum to `score`: Shapley value of the maximum inside a cause, largest remainder between all. */
export function sharePoints(fired: readonly Fired[], score: number): Map<string, number> {
  const shares = fired.map((one) => ({ id: one.id, share: shareInCause(one, fired) }));
  const total = shares.reduce((sum, { share }) => add(sum, share), ZERO);
  const parts = shares.map(({ id, share }) => {
    const exact =
      total.n === 0n ? ZERO : multiply(multiply(share, fraction(score)), { n: total.d, d: total.n });
    return { id, whole: toNumber(floor(exact)), rest: subtract(exact, floor(exact)) };
  });
  let left = total.n === 0n ? 0 : score - parts.reduce((sum, { whole }) => sum + whole, 0);
  const points = new Map<string, number>();
  for (const { id, whole } of parts.sort((a, b) => compare(b.rest, a.rest) || (a.id < b.id ? -1 : 1))) {
    points.set(id, whole + (left > 0 ? 1 : 0));
    left--;
  }
  return points;
}

/** Each step of the sorted hazards is split among those that reach it. */
function shareInCause(one: Fired, fired: readonly Fired[]): Fraction {
  const others = fired.filter(({ cause }) => cause === one.cause).sort((a, b) => a.hazard - b.hazard);
  let share = ZERO;
  let below = 0;
  for (const [i, { hazard }] of others.entries()) {
    if (hazard <= one.hazard) share = add(share, fraction(hazard - below, others.length - i));
    below = hazard;
  }
  return share;
}
