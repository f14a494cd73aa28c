export type Band = 'clear' | 'unverified' | 'low' | 'elevated' | 'high' | 'critical';

export function bandOf(score: number, worstCase: number): Band {
  if (score >= 85) return 'critical';
  if (score >= 60) return 'high';
  if (score >= 30) return 'elevated';
  if (score >= 10) return 'low';
  return worstCase >= 10 ? 'unverified' : 'clear';
}
