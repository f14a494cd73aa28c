/** A line of the input, cut around a place, and the caret to print under it. */
export interface Excerpt {
  readonly text: string;
  /** Terminal cells before the caret. */
  readonly indent: number;
}
