/** What a schema wants, as a code with arguments. */
export interface FormWanted {
  /** Name of the definition in the schema of the language, where it has one. */
  readonly name: string | null;
  readonly description: string | null;
  readonly type: string | null;
  readonly least: number | null;
  readonly most: number | null;
  /** The words that fit, where only some do. */
  readonly choices: readonly string[] | null;
  /** The forms of which any would do; empty where there is one. */
  readonly anyOf: readonly FormWanted[];
}
