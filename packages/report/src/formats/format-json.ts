import { escapeControlCharacters } from '../text/escape-control-characters.ts';
import { jsonReport } from './json-report.ts';
import type { ReportRun } from './report-input.ts';

/** Exactly the report object; several inputs give one object after the other. */
export const formatJson = ({ reports }: Pick<ReportRun, 'reports'>): string =>
  reports.map((input) => printJson(jsonReport(input))).join('');

/** A value as indented JSON without raw control characters. */
export function printJson(value: unknown): string {
  return `${escapeControlCharacters(JSON.stringify(value, null, 2))}\n`;
}
