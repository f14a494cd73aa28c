import type { ReportRun } from '../content/report-input.ts';
import { escapeControlCharacters } from '../text/escape-control-characters.ts';
import { jsonReport } from './json-report.ts';

/** Exactly the report object; of several inputs one array, each report with the name of its input, and what could not be scored as an error. */
export function formatJson({
  reports,
  failed = [],
}: Pick<ReportRun, 'reports'> & Partial<Pick<ReportRun, 'failed'>>): string {
  if (reports.length + failed.length > 1)
    return printJson([
      ...reports.map((input) => ({ input: input.file, ...jsonReport(input) })),
      ...failed.map(({ file, code }) => ({ input: file, error: code })),
    ]);
  return reports.map((input) => printJson(jsonReport(input))).join('');
}

/** A value as indented JSON without raw control characters. */
export function printJson(value: unknown): string {
  return `${escapeControlCharacters(JSON.stringify(value, null, 2))}\n`;
}
