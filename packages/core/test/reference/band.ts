export type Band = 'clear' | 'unverified' | 'low' | 'elevated' | 'high' | 'critical';

/** `clear` needs a worst case below 10 too, and something that was checked. */
export function bandOf(score: number, worstCase: number, coverage: number): Band {
  if (score >= 85) return 'critical';
  if (score >= 60) return 'high';
  if (score >= 30) return 'elevated';
  if (score >= 10) return 'low';
  return worstCase >= 10 || coverage === 0 ? 'unverified' : 'clear';
}
