/** The latest of some instants, null of none: a list may be longer than a function takes arguments. */
export const latestOf = (times: readonly number[]): number | null =>
  times.reduce<number | null>((latest, time) => (latest === null ? time : Math.max(latest, time)), null);

/** The earliest of some instants, null of none. */
export const earliestOf = (times: readonly number[]): number | null =>
  times.reduce<number | null>(
    (earliest, time) => (earliest === null ? time : Math.min(earliest, time)),
    null,
  );
