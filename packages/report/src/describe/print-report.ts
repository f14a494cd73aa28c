import type { Course, Forecast, RiskReport, Ruleset, Suggestions } from '@risk-check/core';
import { badgeParts } from '../badge/badge-parts.ts';
import { formatBadge } from '../badge/format-badge.ts';
import type { MeasuredSteps } from '../content/measure-steps.ts';
import type { ReportRun } from '../content/report-input.ts';
import { formatHtml } from '../formats/html/format-html.ts';
import { formatMarkdown } from '../formats/markdown/format-markdown.ts';
import { formatPretty } from '../formats/pretty/format-pretty.ts';
import { insideOf, type ReportWords } from '../words/load/report-words.ts';

/** What a printed report is made with beside the report itself. */
export interface PrintOptions {
  /** The ruleset that the report was made with, in the language of the words. */
  readonly ruleset: Ruleset;
  /** Of `loadWords`. */
  readonly words: ReportWords;
  /** Of `suggestActions`: what the owner can do, by measured effect; left out without it. */
  readonly suggestions?: Suggestions;
  /** Of `forecastRisk`: what time alone changes; left out without it. */
  readonly forecast?: Forecast;
  /** Of `joinTimelines`: how it came, drawn with the forecast on a page; left out without it. */
  readonly course?: Course;
  /** Of `measureSteps`: what single steps come to, for the first screen; left out without it. */
  readonly steps?: MeasuredSteps;
  /** Every finding and every kind of missing data instead of the first ones. */
  readonly isDetailed?: boolean;
  /** The first screen alone: at most 24 lines of 80 cells. For a terminal and Markdown. */
  readonly isBrief?: boolean;
}

/** What a terminal can show. */
export interface TerminalOptions {
  /** Cells of a line, 80 unless given. */
  readonly columns?: number;
  /** Whether colours (ANSI escape codes) are used; no, unless given. */
  readonly isColored?: boolean;
  /** Whether the terminal shows more than ASCII; yes, unless given. */
  readonly isUnicode?: boolean;
}

function runOf(report: RiskReport, options: PrintOptions, terminal: TerminalOptions = {}): ReportRun {
  const {
    ruleset,
    words,
    suggestions = null,
    forecast = null,
    course = null,
    steps = null,
    isDetailed = false,
    isBrief = false,
  } = options;
  const found = new Set(report.findings.map(({ ruleId }) => ruleId));
  const experimentalLeftOut = ruleset.rules.filter(
    ({ id, status }) => status === 'experimental' && !found.has(id),
  ).length;
  return {
    reports: [
      {
        file: '-',
        name: null,
        report,
        ruleset,
        isLeftInEnglish: false,
        experimentalLeftOut,
        suggestions,
        forecast,
        course,
        steps,
        baseline: null,
      },
    ],
    failed: [],
    detail: { isQuiet: false, isBrief, isDetailed, isExplained: false, isPlain: false },
    words: insideOf(words),
    terminal: {
      columns: terminal.columns ?? 80,
      isColored: terminal.isColored ?? false,
      isUnicode: terminal.isUnicode ?? true,
    },
  };
}

/**
 * A report as one self-contained page: no script, nothing loaded, a strict Content-Security-Policy inside.
 *
 * @param report - Of `scoreAccount`.
 * @param options - The ruleset, the words, and what else to show.
 *
 * @example
 * await writeFile('report.html', toHtml(report, { ruleset, words: await loadWords('en') }));
 */
export const toHtml = (report: RiskReport, options: PrintOptions): string =>
  formatHtml(runOf(report, options));

/**
 * A report as CommonMark with tables, for issues, wikis and mail. Texts of the snapshot are escaped.
 *
 * @param report - Of `scoreAccount`.
 * @param options - The ruleset, the words, and what else to show.
 *
 * @example
 * const body = toMarkdown(report, { ruleset, words: await loadWords('en') });
 */
export const toMarkdown = (report: RiskReport, options: PrintOptions): string =>
  formatMarkdown(runOf(report, options));

/**
 * A report as lines for a terminal, as `risk-check` prints it. Control characters of the snapshot are shown escaped.
 *
 * @param report - Of `scoreAccount`.
 * @param options - The ruleset, the words, and what else to show.
 * @param terminal - What the terminal can show.
 *
 * @example
 * process.stdout.write(toTerminal(report, { ruleset, words }, { columns: process.stdout.columns }));
 */
export const toTerminal = (
  report: RiskReport,
  options: PrintOptions,
  terminal: TerminalOptions = {},
): string => formatPretty(runOf(report, options, terminal));

/**
 * A badge as a small SVG: the index and its band, or that too much is unknown to say one.
 *
 * @param report - Of `scoreAccount`.
 * @param words - Of `loadWords`.
 * @param label - What stands on the left, unless the usual words do.
 *
 * @example
 * await writeFile('badge.svg', toBadge(report, await loadWords('en')));
 */
export const toBadge = (report: RiskReport, words: ReportWords, label?: string): string =>
  formatBadge(badgeParts(report, label, insideOf(words)));
