import { escapeControlCharacters } from '../output/escape-control-characters.ts';
import type { ReportInput } from './report-input.ts';

/** Exactly the report object. */
export const formatJson = ({ report }: Pick<ReportInput, 'report'>): string => printJson(report);

/** A value as indented JSON without raw control characters. */
export function printJson(value: unknown): string {
  return `${escapeControlCharacters(JSON.stringify(value, null, 2))}\n`;
}
