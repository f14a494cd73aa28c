const inOrder = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => a - b);

/** The latest of some instants or numbers, null of none: a list may be longer than a function takes arguments. */
export const latestOf = (times: readonly number[]): number | null => inOrder(times).at(-1) ?? null;

/** The earliest of them, null of none. */
export const earliestOf = (times: readonly number[]): number | null => inOrder(times)[0] ?? null;
