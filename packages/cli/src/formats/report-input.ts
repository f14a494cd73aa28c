import type { RiskReport, Ruleset, Suggestions } from '@risk-check/core';
import type { Terminal } from '../terminal/terminal.ts';
import type { Words } from '../words/words.ts';

/** What a format may use: the report, the ruleset for its words, and where it will be shown. */
export interface ReportInput {
  /** Name of the input, null when there is only one. */
  readonly name: string | null;
  readonly report: RiskReport;
  readonly ruleset: Ruleset;
  /** Rules left out because their evidence is still too thin. */
  readonly experimentalLeftOut: number;
  /** What the owner can do, by measured effect; only for formats that show it. */
  readonly suggestions: Suggestions | null;
  /** The next time at which the score falls by itself; null when it does not within a year, or is not asked. */
  readonly nextFall: { readonly at: string; readonly score: number } | null;
  readonly words: Words;
  readonly terminal: Terminal;
}
