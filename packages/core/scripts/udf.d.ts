/**
 * `@risk-check/core/udf` is a script, not a module: run it in an engine inside a database or in another language, and these
 * globals are there. None of them throws for what stands in a row: the answer is then `{ "error": { "code", "issues" } }`.
 */
export interface BoundRuleset {
  /** The whole report as JSON: tens of kilobytes an account. */
  readonly scoreAccountJson: (snapshotJson: string, optionsJson?: string | null) => string;
  /** Score, worst case, band, coverage and the ids of what fired, as JSON: about a hundred bytes. */
  readonly scoreCompactJson: (snapshotJson: string, optionsJson?: string | null) => string;
  /** The same of a snapshot that its host has parsed. */
  readonly scoreCompactValue: (snapshot: unknown, optionsJson?: string | null) => string;
}

declare global {
  /** The report of one account as JSON. */
  function scoreAccountJson(snapshotJson: string, rulesetJson: string, optionsJson?: string | null): string;
  /** The outcome of one account without explanations, as JSON. */
  function scoreCompactJson(snapshotJson: string, rulesetJson: string, optionsJson?: string | null): string;
  /** The same, and `bindRuleset`, which makes a ruleset ready once. */
  var riskCheck: {
    readonly scoreAccountJson: typeof scoreAccountJson;
    readonly scoreCompactJson: typeof scoreCompactJson;
    readonly bindRuleset: (rulesetJson: string) => BoundRuleset;
  };
}
