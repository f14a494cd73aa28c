import type { RiskReport, Ruleset } from '@risk-check/core';
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
  readonly words: Words;
  readonly terminal: Terminal;
}
