/** Something the reader should know; words are made at the edge from `code` and `args`. */
export interface Warning {
  /** Stable, kebab-case. */
  code: string;
  args: { [name: string]: string | number | boolean };
}
