import type { ReportRun } from '../content/report-input.ts';
import { escapeControlCharacters } from '../text/escape-control-characters.ts';
import { jsonReport } from './json-report.ts';

/** One report a line, with the name of its input in front; what could not be scored has a line too. */
export function formatNdjson({ reports, failed }: ReportRun): string {
  const lines = [
    ...reports.map((input) => ({ input: input.file, ...jsonReport(input) })),
    ...failed.map(({ file, code }) => ({ input: file, error: code })),
  ];
  return lines.map((line) => `${escapeControlCharacters(JSON.stringify(line))}\n`).join('');
}
