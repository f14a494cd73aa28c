/**
 * Hazard of a level in whole micro-nats, `-ln(1 - c p)`: hazards add where probabilities would multiply.
 *
 * @param p - Weight of the severity, 0 to 1.
 * @param c - Weight of the evidence class, 0 to 1.
 */
export function hazardOf(p: number, c: number): number {
  return Math.round(1e6 * -Math.log(1 - c * p));
}

/** The index 0-99 of a sum of hazards; rounded to 1e-9 first so that no engine differs at a half. */
export function indexOf(hazard: number): number {
  const percent = 100 * (1 - Math.exp(-hazard / 1e6));
  return Math.min(99, Math.round(Math.round(percent * 1e9) / 1e9));
}
