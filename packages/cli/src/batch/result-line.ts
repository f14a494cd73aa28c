import type { CompactScore, RiskReport } from '@risk-check/core';
import type { NotStandard } from '@risk-check/report/formats';
import { escapeControlCharacters } from '@risk-check/report/text';
import type { Refusal } from './refusal.ts';

/** Ids that can stand in JSON as they are, which nearly all can. */
const PLAIN = /^[\w.:@/-]*$/;

/**
 * What every line of an input starts with, up to the number of the line.
 *
 * @param input - null where there is only one input.
 * @param notStandard - What the run says first about its rules, where they aren't the dataset's.
 */
export function lineStart(input: string | null, notStandard: NotStandard | null): string {
  const first = notStandard === null ? '' : `"notStandard":${print(notStandard)},`;
  return input === null ? `{${first}"line":` : `{${first}"input":${quoted(input)},"line":`;
}

/**
 * One result as a line: the numbers alone, or the whole report.
 *
 * @param head - The start of the line with its number.
 */
export function resultLine(head: string, id: string | null, result: CompactScore | RiskReport): string {
  if ('findings' in result) return `${head},"id":${quoted(id)},${print(result).slice(1)}\n`;
  const { score, worstCase, band, coverage, fired } = result;
  const rules = fired.length === 0 ? '[]' : print(fired);
  return `${head},"id":${quoted(id)},"score":${score},"worstCase":${worstCase},"band":"${band}","coverage":${coverage},"fired":${rules}}\n`;
}

/** The line of a record that was not scored, for outputs in which every record has one. */
export function refusalLine(head: string, { code, issues, id }: Omit<Refusal, 'record'>): string {
  const error = { code, ...(issues === undefined ? {} : { issues }) };
  const known = id === undefined ? '' : `,"id":${print(id)}`;
  return `${head}${known},"error":${print(error)}}\n`;
}

const quoted = (text: string | null): string =>
  text === null ? 'null' : PLAIN.test(text) ? `"${text}"` : print(text);

const print = (value: unknown): string => escapeControlCharacters(JSON.stringify(value));
