import type { Ruleset } from '@risk-check/core';
import { formatJson, formatMarkdown, type ReportRun } from '@risk-check/report/formats';
import { formatHtml } from '@risk-check/report/html';
import type { Words } from '@risk-check/report/words';
import { type Judgement, reportInput } from './judge.ts';

/** Formats to take away, with the ending and kind of their files. */
export const WRITTEN = {
  json: { print: formatJson, ending: 'json', type: 'application/json' },
  html: { print: formatHtml, ending: 'html', type: 'text/html' },
  markdown: { print: formatMarkdown, ending: 'md', type: 'text/markdown' },
} as const;
export type WrittenFormat = keyof typeof WRITTEN;

/** The report exactly as `risk-check --format FORMAT` writes it. */
export function writtenReport(
  format: WrittenFormat,
  judgement: Judgement,
  ruleset: Ruleset,
  words: Words,
): string {
  return WRITTEN[format].print(runOf(judgement, ruleset, words));
}

export function runOf(judgement: Omit<Judgement, 'questions'>, ruleset: Ruleset, words: Words): ReportRun {
  return {
    reports: [reportInput(judgement, ruleset, 'snapshot.json', words)],
    failed: [],
    detail: { isQuiet: false, isBrief: false, isDetailed: false, isExplained: false, isPlain: false },
    words,
    terminal: { columns: 80, isColored: false, isUnicode: true },
  };
}
