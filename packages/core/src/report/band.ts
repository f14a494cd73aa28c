/** Named ranges of the score, in the order of `--fail-on`. */
export const BANDS = ['clear', 'unverified', 'low', 'elevated', 'high', 'critical'] as const;
/** Name of a range of the score; `clear` and `unverified` share one and differ in what is known. */
export type Band = (typeof BANDS)[number];

/** Lowest score of each band above `clear`, from the worst on. */
export const BAND_FLOORS: readonly (readonly [number, Band])[] = [
  [85, 'critical'],
  [60, 'high'],
  [30, 'elevated'],
  [10, 'low'],
];

/**
 * The band of a score; a low score is only `clear` when something could be checked and nothing unknown could lift it out
 * of that range.
 */
export function bandOf(score: number, worstCase: number, coverage: number): Band {
  for (const [floor, band] of BAND_FLOORS) if (score >= floor) return band;
  return worstCase >= 10 || coverage === 0 ? 'unverified' : 'clear';
}
