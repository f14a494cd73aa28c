import type { Finding, Ruleset } from '@risk-check/core';
import { consequenceText } from '../content/consequence-text.ts';
import { sourceText } from '../content/source-text.ts';
import { comparisonText, nextText } from '../content/value-text.ts';
import { insideOf, type ReportWords } from '../words/load/report-words.ts';

/** A finding in words; every text is plain and may hold what the snapshot says, so escape it for HTML. */
export interface FindingText {
  readonly ruleId: string;
  /** Of the rule. */
  readonly title: string;
  /** What was found, as one sentence. */
  readonly message: string;
  /** The measured value with its unit, `null` where the rule compares no single number. */
  readonly value: string | null;
  /** The unit of the metric, such as `disputes`, `share` or `money:USD`; `null` where no single metric is compared. */
  readonly unit: string | null;
  /** The limit with its unit, such as `limit 5 or more disputes`; `null` where there is no single one. */
  readonly limit: string | null;
  /** How far the next level is, such as `2 more disputes`; `null` where no single number says it. */
  readonly next: string | null;
  /** Of the level that fired, such as `high`; `null` where none did. */
  readonly severity: string | null;
  /** What the platform may do, and what it costs; `null` where the rule says nothing of it. */
  readonly consequence: string | null;
  /** What to do about it. */
  readonly advice: string | null;
  /** Kind of evidence and who says so, such as `Reported, a claim of the named source: Seller Center, 2025-03-01`. */
  readonly source: string;
}

/**
 * A finding in words.
 *
 * @param finding - One of `report.findings`.
 * @param ruleset - The ruleset that the report was made with, in the language of the words.
 * @param given - The words, of `loadWords`.
 *
 * @example
 * const words = await loadWords('en');
 * for (const finding of report.findings) console.log(describeFinding(finding, ruleset, words).message);
 */
export function describeFinding(finding: Finding, ruleset: Ruleset, given: ReportWords): FindingText {
  const words = insideOf(given);
  const rule = ruleset.rules.find(({ id }) => id === finding.ruleId);
  const level = finding.level === null ? undefined : rule?.levels[finding.level - 1];
  const compared = finding.op === undefined ? null : comparisonText(finding, ruleset, words);
  return {
    ruleId: finding.ruleId,
    title: finding.title,
    message: finding.message,
    value: compared?.value ?? null,
    unit: compared ? (finding.unit ?? null) : null,
    limit: compared?.limit ?? null,
    next: nextText(finding, ruleset, words) || null,
    severity: finding.severity ? words.severity[finding.severity] : null,
    consequence: consequenceText(level, words),
    advice: rule?.advice ?? null,
    source: sourceText(finding, words),
  };
}
