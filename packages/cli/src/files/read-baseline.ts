import { type BaselineReport, isReport } from '@risk-check/report/formats';
import { CliError } from '../errors/cli-error.ts';
import type { Io } from '../process/io.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-input.ts';

/** The earlier reports, by the name of their input where that is known. */
export type Baseline = (file: string, ruleset: string) => BaselineReport | null;

/** Reads what `--format json`, an array for several inputs, or `--format ndjson` has written. */
export async function readBaseline(path: string, io: Io): Promise<Baseline> {
  const { text: all } = await readText(path, io);
  const lines = all.split('\n').filter((line) => line.trim() !== '');
  // Several lines that are objects of their own; an indented report never has one on its first line.
  const isLines = lines.every((line) => /^\{.*\}\s*$/.test(line));
  const values: unknown[] = [];
  for (const text of isLines ? lines : [all]) values.push(...[await parseJson({ name: path, text })].flat());
  const named = new Map<string, BaselineReport>();
  const reports: BaselineReport[] = [];
  for (const value of values) {
    if (isFailure(value)) continue;
    if (!isReport(value)) throw noReport(path);
    reports.push(value);
    if (typeof value.input === 'string') named.set(value.input, value);
  }
  if (reports.length === 0) throw noReport(path);
  return (file, ruleset) => {
    const found = named.get(file) ?? (reports.length === 1 ? reports[0] : undefined);
    return found?.ruleset.id === ruleset ? found : null;
  };
}

const noReport = (file: string): CliError =>
  new CliError('INVALID_BASELINE', file, [{ file, code: 'not-a-report', args: {} }]);

/** A line for an input that could not be scored then: everything about it is new. */
const isFailure = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'error' in value && !('findings' in value);
