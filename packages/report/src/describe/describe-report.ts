import type { RiskReport, Ruleset } from '@risk-check/core';
import { inputText, missingData } from '../content/missing-data.ts';
import { nothingFiredText } from '../content/nothing-fired.ts';
import { verdictLine } from '../content/verdict-means.ts';
import { warningText } from '../content/warning-text.ts';
import { insideOf, type ReportWords } from '../words/load/report-words.ts';
import { describeFinding, type FindingText } from './describe-finding.ts';

/** A report in words; every text is plain and may hold what the snapshot says, so escape it for HTML. */
export interface ReportText {
  /** Name of the band, such as `elevated`. */
  readonly band: string;
  /** The index and what it means, as one line. */
  readonly verdict: string;
  /** What fired, most points first. */
  readonly reasons: readonly FindingText[];
  /** What to say where nothing fired; `null` where something did. */
  readonly nothingFired: string | null;
  /** Data that would tell more, most useful first. */
  readonly missing: readonly {
    /** The data in words, such as `disputes, open and closed`. */
    readonly data: readonly string[];
    /** How many rules wait for it. */
    readonly rules: number;
    /** Points that one of them alone could add. */
    readonly couldAdd: number;
  }[];
  /** What core noticed about the snapshot. */
  readonly warnings: readonly string[];
  /** That this is no legal advice and not of the platform; show it with every report. */
  readonly notice: string;
}

/**
 * A report in words.
 *
 * @param report - Of `scoreAccount`.
 * @param ruleset - The ruleset that it was made with, in the language of the words.
 * @param given - The words, of `loadWords`.
 *
 * @example
 * const { band, verdict, reasons } = describeReport(report, ruleset, await loadWords('de'));
 */
export function describeReport(report: RiskReport, ruleset: Ruleset, given: ReportWords): ReportText {
  const words = insideOf(given);
  const fired = report.findings.filter(({ status }) => status === 'fired');
  return {
    band: words.bands[report.band],
    verdict: verdictLine(report, words, ruleset),
    reasons: fired.map((finding) => describeFinding(finding, ruleset, words)),
    nothingFired: fired.length > 0 ? null : nothingFiredText(report, words),
    missing: missingData(report.unknown).map(({ needs, rules, couldAdd }) => ({
      data: needs.map((name) => inputText(name, ruleset, words)),
      rules,
      couldAdd,
    })),
    warnings: report.warnings.map((warning) => warningText(warning, ruleset, words)),
    notice: words.notice.text,
  };
}
