import type { CompactScore, RiskReport } from '@risk-check/core';
import { escapeControlCharacters } from '../output/escape-control-characters.ts';
import type { Refusal } from './refusal.ts';

/** What stands first on a line: the input where there are several, and the line there. */
export interface LineHead {
  /** The name of the input, null when there is only one. */
  readonly input: string | null;
  readonly line: number;
}

/** Ids that can stand in JSON as they are, which nearly all can. */
const PLAIN = /^[\w.:@/-]*$/;

/** One result as a line: the numbers alone, or the whole report. */
export function resultLine(head: LineHead, id: string | null, result: CompactScore | RiskReport): string {
  if ('findings' in result) return `${startOf(head)},"id":${quoted(id)},${print(result).slice(1)}\n`;
  const { score, worstCase, band, coverage, fired } = result;
  const rules = fired.length === 0 ? '[]' : print(fired);
  return `${startOf(head)},"id":${quoted(id)},"score":${score},"worstCase":${worstCase},"band":"${band}","coverage":${coverage},"fired":${rules}}\n`;
}

/** The line of a record that was not scored, for outputs in which every record has one. */
export function refusalLine(head: LineHead, { code, issues }: Omit<Refusal, 'record'>): string {
  const error = { code, ...(issues === undefined ? {} : { issues }) };
  return `${startOf(head)},"error":${print(error)}}\n`;
}

const startOf = ({ input, line }: LineHead): string =>
  input === null ? `{"line":${line}` : `{"input":${quoted(input)},"line":${line}`;

const quoted = (text: string | null): string =>
  text === null ? 'null' : PLAIN.test(text) ? `"${text}"` : print(text);

const print = (value: unknown): string => escapeControlCharacters(JSON.stringify(value));
