import type { RiskReport, Ruleset } from '@risk-check/core';
import { inputText, missingData } from '../content/missing-data.ts';
import { nearestOffered } from '../content/nearest-offered.ts';
import { nothingFiredText } from '../content/nothing-fired.ts';
import { verdictLine } from '../content/verdict-means.ts';
import { warningText } from '../content/warning-text.ts';
import type { Language } from '../words/base/languages.ts';
import { insideOf, loadWords, type ReportWords } from '../words/load/report-words.ts';
import type { Words } from '../words/words.ts';
import { describeFinding, type FindingText } from './describe-finding.ts';

/** A table of a report in words: rows of as many cells as there are columns. */
export interface ReportTable {
  /** What it shows: `reasons` what fired, `missing` what data would tell more. */
  readonly id: 'reasons' | 'missing';
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A report in words; every text is plain and may hold what the snapshot says, so escape it for HTML. */
export interface ReportText {
  /** Of the texts, such as `de`. */
  readonly lang: Language;
  /** Name of the band, such as `elevated`. */
  readonly band: string;
  /** The index and what it means, as one line. */
  readonly verdict: string;
  /** The whole report as sentences, the most important first; the notice is the last. */
  readonly sentences: readonly string[];
  /** The same as tables, for a page of one's own; none of them is empty. */
  readonly tables: readonly ReportTable[];
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

/** How a report is to be described. */
export interface DescribeOptions {
  /** One of `LANGUAGES`. */
  readonly lang: Language;
  /**
   * The ruleset that the report was made with, in that language: it names data and units, and says what follows from a
   * limit. Without it data is called as in the snapshot.
   */
  readonly ruleset?: Ruleset;
}

/** Names nothing. */
const NO_RULESET = { rules: [], metrics: {} } as unknown as Ruleset;

/**
 * A report in words: sentences, tables, and each finding with its value, unit and limit. The texts of the rules are in the
 * language of the ruleset that the report was made with: translate it before you score.
 *
 * @param report - Of `scoreAccount`.
 * @param options - The language, and the ruleset.
 * @returns A promise, since the words of the language are loaded.
 *
 * @example
 * const { verdict, sentences, tables } = await describeReport(report, { lang: 'de', ruleset });
 * for (const { title, columns, rows } of tables) console.log(title, columns, rows);
 */
export function describeReport(report: RiskReport, options: DescribeOptions): Promise<ReportText>;
/**
 * The same at once, with words that are loaded already.
 *
 * @param report - Of `scoreAccount`.
 * @param ruleset - The ruleset that it was made with, in the language of the words.
 * @param given - The words, of `loadWords`.
 *
 * @example
 * const { band, verdict, reasons } = describeReport(report, ruleset, await loadWords('de'));
 */
export function describeReport(report: RiskReport, ruleset: Ruleset, given: ReportWords): ReportText;
export function describeReport(
  report: RiskReport,
  how: DescribeOptions | Ruleset,
  given?: ReportWords,
): ReportText | Promise<ReportText> {
  if (given) return describe(report, how as Ruleset, insideOf(given));
  const { lang, ruleset } = how as DescribeOptions;
  return loadWords(lang).then((words) => describe(report, ruleset, insideOf(words)));
}

function describe(report: RiskReport, named: Ruleset | undefined, words: Words): ReportText {
  const ruleset = named ?? NO_RULESET;
  const fired = report.findings.filter(({ status }) => status === 'fired');
  const reasons = fired.map((finding) => describeFinding(finding, ruleset, words));
  const missing = missingData(report.unknown).map(({ needs, rules, couldAdd }) => ({
    data: needs.map((name) => inputText(name, ruleset, words)),
    rules,
    couldAdd,
  }));
  const verdict = verdictLine(report, words, named);
  const nothingFired = fired.length > 0 ? null : nothingFiredText(report, words);
  const warnings = report.warnings.map(
    (warning) => warningText(warning, ruleset, words) + nearestOffered(warning, words),
  );
  const notice = words.notice.text;
  const { columns, uncheckedTitle } = words.document;
  const tables: readonly ReportTable[] = [
    {
      id: 'reasons',
      title: words.reasons.title,
      columns: [columns.points, columns.rule, columns.severity, columns.value, columns.limit, columns.next],
      rows: reasons.map(({ title, severity, value, limit, next }, i) =>
        [String(fired[i]?.points ?? 0), title, severity, value, limit, next].map((cell) => cell ?? ''),
      ),
    },
    {
      id: 'missing',
      title: uncheckedTitle,
      columns: [columns.data, columns.rules, columns.couldAdd],
      rows: missing.map(({ data, rules, couldAdd }) => [data.join(', '), String(rules), `+${couldAdd}`]),
    },
  ];
  return {
    lang: words.language,
    band: words.bands[report.band],
    verdict,
    sentences: [
      verdict,
      ...reasons.map(({ message }) => message),
      ...(nothingFired === null ? [] : [nothingFired]),
      ...warnings,
      notice,
    ],
    tables: tables.filter(({ rows }) => rows.length > 0),
    reasons,
    nothingFired,
    missing,
    warnings,
    notice,
  };
}
