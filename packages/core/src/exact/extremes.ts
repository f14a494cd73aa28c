const inOrder = (times: readonly number[]): readonly number[] =>
  times.filter((time) => !Number.isNaN(time)).sort((a, b) => a - b);

/** The latest of those of some instants or numbers that are known, null of none: a list may be longer than a function takes arguments. */
export const latestOf = (times: readonly number[]): number | null => inOrder(times).at(-1) ?? null;

/** The earliest of them, null of none. */
export const earliestOf = (times: readonly number[]): number | null => inOrder(times)[0] ?? null;
