/** Kleene's three values: false, unknown, true. */
export type Truth = 0 | 1 | 2;
export const FALSE: Truth = 0;
export const UNKNOWN: Truth = 1;
export const TRUE: Truth = 2;

export const not = (truth: Truth): Truth => (2 - truth) as Truth;
export const truthOf = (value: boolean): Truth => (value ? TRUE : FALSE);
