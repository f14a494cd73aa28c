export const DAY = 86_400_000;
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: DAY };

/** Milliseconds of a duration such as `"30m"`, `"24h"` or `"-60d"`; the schema has checked its form. */
export function parseDuration(text: string): number {
  return Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
}

/** A fixed offset such as `"+08:00"`; no place is as much as 20 hours from UTC. */
export const OFFSET = /^[+-][01]\d:[0-5]\d$/;

/** Milliseconds of a fixed offset such as `"+08:00"`. */
export function parseOffset(text: string): number {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}
