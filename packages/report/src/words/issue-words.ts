/** What core says of its input in English, in another language. */
export interface IssueWords {
  sentence(expected: string, received: string): string;
  /**
   * By the English phrase: `{}` stands for a part that differs, which is a phrase of its own or stays as it is. The
   * translation has the same gaps, numbered from 0 where their order is another. The first that fits is taken.
   */
  readonly phrases: Readonly<Record<string, string>>;
  /** Whole sentences about exports, their names and places in them, in the same way. */
  readonly sentences: Readonly<Record<string, string>>;
}
