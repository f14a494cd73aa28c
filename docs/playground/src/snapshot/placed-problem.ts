/** What is wrong with a text, in words, and where. */
export interface PlacedProblem {
  /** UTF-16 offsets of what to mark. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Path in the snapshot; empty where the text is not JSON yet. */
  readonly path: string;
  readonly message: string;
  readonly hint: string | null;
}
