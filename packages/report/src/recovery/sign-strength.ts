/** How a reason's weight is said: a number would be read as a probability, which it is not. */
export type SignStrength = 'strong' | 'fair' | 'weak';

/** @param weight - 0 to 1: what speaks for a reason, all reasons of a diagnosis together at most 1. */
export function signStrength(weight: number): SignStrength {
  if (weight >= 0.7) return 'strong';
  return weight >= 0.4 ? 'fair' : 'weak';
}
