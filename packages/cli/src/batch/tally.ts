import { BANDS, type Band } from '@risk-check/core';
import { BAND_NAMES } from '@risk-check/report/words';

/** Aggregated results of many records, of constant size. */
export interface Tally {
  scored: number;
  /** How many records have each score; a score is a whole number of 0 to 100, so quantiles of it are exact. */
  readonly scores: number[];
  /** How many of them are unverified: such a score is low only because too much is unknown. */
  readonly unverified: number[];
  readonly bands: Record<Band, number>;
  /** How many records each rule has fired in. */
  readonly fired: Record<string, number>;
  /** How many records were refused, by code. */
  readonly refused: Record<string, number>;
  /** Those of them that have no dead letter, by code: empty lines, and what is past the most that are wanted. */
  readonly unlisted: Record<string, number>;
}

export const HIGHEST_SCORE = 100;

export const emptyTally = (): Tally => ({
  scored: 0,
  scores: Array(HIGHEST_SCORE + 1).fill(0),
  unverified: Array(HIGHEST_SCORE + 1).fill(0),
  bands: Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>,
  fired: {},
  refused: {},
  unlisted: {},
});

export function countScore(
  tally: Tally,
  { score, band, fired }: { readonly score: number; readonly band: Band; readonly fired: readonly string[] },
): void {
  tally.scored++;
  tally.scores[score] = (tally.scores[score] ?? 0) + 1;
  if (band === 'unverified') tally.unverified[score] = (tally.unverified[score] ?? 0) + 1;
  tally.bands[band]++;
  for (const rule of fired) tally.fired[rule] = (tally.fired[rule] ?? 0) + 1;
}

export function countRefusal(tally: Tally, code: string): void {
  tally.refused[code] = (tally.refused[code] ?? 0) + 1;
}

export function countUnlisted(tally: Tally, code: string): void {
  tally.unlisted[code] = (tally.unlisted[code] ?? 0) + 1;
}

/** Adds the second to the first. Without iterators: it is done for each block, and what they leave behind lets the heap grow. */
export function addTally(sum: Tally, more: Tally): void {
  sum.scored += more.scored;
  addCounts(sum.scores, more.scores);
  addCounts(sum.unverified, more.unverified);
  for (const band of BANDS) sum.bands[band] += more.bands[band];
  addByName(sum.fired, more.fired);
  addByName(sum.refused, more.refused);
  addByName(sum.unlisted, more.unlisted);
}

function addByName(sum: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, n] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + n;
}

function addCounts(sum: number[], more: readonly number[]): void {
  for (let score = 0; score < more.length; score++) sum[score] = (sum[score] ?? 0) + (more[score] as number);
}

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

export const refusedIn = ({ refused }: Tally): number => sumOf(refused);
/** How many dead letters there are. */
export const listedIn = ({ refused, unlisted }: Tally): number => sumOf(refused) - sumOf(unlisted);

/** Whether any record is in this band or in one that is worse. */
export const isAnyAtLeast = (least: Band | undefined, bands: Readonly<Record<Band, number>>): boolean =>
  least !== undefined && BAND_NAMES.slice(BAND_NAMES.indexOf(least)).some((band) => bands[band] > 0);

/** The least score that at least this share of the records do not exceed; null when there is none. */
export function quantile({ scores, scored }: Tally, share: number): number | null {
  if (scored === 0) return null;
  let seen = 0;
  for (const [score, n] of scores.entries()) {
    seen += n;
    if (seen >= share * scored && seen > 0) return score;
  }
  return HIGHEST_SCORE;
}
