/** Kleene's three values as numbers: `all` is the least, `any` the greatest. */
export type Truth = 0 | 1 | 2;
export const FALSE: Truth = 0;
export const UNKNOWN: Truth = 1;
export const TRUE: Truth = 2;

export const known = (value: boolean): Truth => (value ? TRUE : FALSE);
export const not = (truth: Truth): Truth => (2 - truth) as Truth;
export const all = (truths: readonly Truth[]): Truth => Math.min(TRUE, ...truths) as Truth;
export const any = (truths: readonly Truth[]): Truth => Math.max(FALSE, ...truths) as Truth;
