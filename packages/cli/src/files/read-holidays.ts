import type { OwnProblem, Place } from '@risk-check/report/problems';
import { CliError } from '../errors/cli-error.ts';
import type { Io } from '../process/io.ts';
import type { InputText } from './input-text.ts';
import { isDay } from './is-day.ts';
import { locatePaths } from './locate-paths.ts';
import { parseJson } from './parse-json.ts';
import { readText } from './read-input.ts';

/** Reads days without work: a JSON list of days, or one day on each line; what follows `#` is a comment. */
export async function readHolidays(path: string, io: Io): Promise<string[]> {
  const input = await readText(path, io);
  const isJson = input.text.trimStart().startsWith('[');
  const entries = isJson
    ? withPlaces((await parseJson(input)) as unknown[], input)
    : input.text
        .split(/\r?\n/)
        .map((line, i) => ({ value: (line.split('#')[0] ?? '').trim(), line: i + 1, column: 1 }));
  const days = entries.filter(({ value }) => value !== '');
  const problems = days
    .filter(({ value }) => !isDay(value))
    .map(
      ({ value, ...place }): OwnProblem => ({ file: path, ...place, code: 'not-a-date', args: { value } }),
    );
  if (problems.length > 0) throw new CliError('UNREADABLE_INPUT', path, problems);
  return days.map(({ value }) => value);
}

function withPlaces(values: readonly unknown[], input: InputText): (Place & { readonly value: string })[] {
  const places = locatePaths(
    input,
    values.map((_, i) => `[${i}]`),
  );
  return values.map((value, i) => ({
    ...places[i],
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
}
