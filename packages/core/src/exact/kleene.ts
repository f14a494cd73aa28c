/** Kleene's three values: false, unknown, true. */
export type Truth = 0 | 1 | 2;
export const FALSE: Truth = 0;
export const UNKNOWN: Truth = 1;
export const TRUE: Truth = 2;

/** Truths of the items of a list: a plain array, or bytes where the list is long. */
export interface Truths {
  readonly length: number;
  [place: number]: Truth;
  slice(): Truths;
  fill(truth: Truth): Truths;
}

/** Truths in bytes, all of them false. */
export const truthBytes = (size: number): Truths => new Uint8Array(size) as ArrayLike<number> as Truths;

export const not = (truth: Truth): Truth => (2 - truth) as Truth;
export const truthOf = (value: boolean): Truth => (value ? TRUE : FALSE);
