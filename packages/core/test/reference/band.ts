export type Band = 'clear' | 'unverified' | 'watch' | 'low' | 'elevated' | 'high' | 'critical';

/** `clear` needs a worst case below 10 too, something that was judged, and nothing grave that is near. @param near - Of the grave levels: 0 none is, 1 one may be, 2 one surely is. */
export function bandOf(score: number, worstCase: number, coverage: number, near: 0 | 1 | 2): Band {
  if (score >= 85) return 'critical';
  if (score >= 60) return 'high';
  if (score >= 30) return 'elevated';
  if (score >= 10) return 'low';
  if (near === 2) return 'watch';
  return worstCase >= 10 || coverage === 0 || near === 1 ? 'unverified' : 'clear';
}
