/** Named ranges of the score, in the order of `--fail-on`. */
export const BANDS = ['clear', 'unverified', 'watch', 'low', 'elevated', 'high', 'critical'] as const;
/** Name of a range of the score; the first three share one: they differ in what is known, and in what is near. */
export type Band = (typeof BANDS)[number];

/** Lowest score of each band above `watch`, from the worst on. */
export const BAND_FLOORS: readonly (readonly [number, Band])[] = [
  [85, 'critical'],
  [60, 'high'],
  [30, 'elevated'],
  [10, 'low'],
];

/** How near a level of severity high or critical is: none is, one may be, one surely is. */
export type GraveNear = 0 | 1 | 2;

/**
 * The band of a score. A low score is only `clear` when something could be judged, nothing unknown could lift it out of
 * that range, and no grave level is near or may be.
 */
export function bandOf(score: number, worstCase: number, coverage: number, near: GraveNear): Band {
  for (const [floor, band] of BAND_FLOORS) if (score >= floor) return band;
  if (near === 2) return 'watch';
  return worstCase >= 10 || coverage === 0 || near === 1 ? 'unverified' : 'clear';
}
