import { resolve } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import type { OwnProblem } from '../errors/problem.ts';
import { type Format, type FormatName, formats } from '../formats/formats.ts';
import { readOutput } from '../read-output.ts';
import type { Session } from '../session.ts';
import { detectTerminal, type Terminal } from '../terminal/terminal.ts';

/** Where a report goes, and how it looks there. */
export interface PlannedOutput {
  readonly name: FormatName;
  readonly format: Format;
  /** null for standard output. */
  readonly path: string | null;
  readonly terminal: Terminal;
}

/** A file has no width and no colour, and is read as UTF-8. */
const FILE: Terminal = { columns: 80, isColored: false, isUnicode: true };

/** Standard output, and what each `--output FORMAT=PATH` asks for; checked before anything is scored. */
export async function planOutputs(
  formatName: FormatName,
  flags: { readonly output?: readonly string[]; readonly color: boolean },
  inputs: readonly string[],
  { io, words }: Session,
): Promise<PlannedOutput[]> {
  const problems: OwnProblem[] = [];
  const absolute = (path: string): string => resolve(io.cwd, path);
  const read = new Set(inputs.map(absolute));
  const written = new Set<string>();
  const planned: { name: FormatName; path: string }[] = [];
  for (const value of flags.output ?? []) {
    const wanted = readOutput(value);
    if ('code' in wanted) {
      problems.push(wanted);
      continue;
    }
    const { path } = wanted;
    if (read.has(absolute(path)))
      problems.push({ code: 'output-is-input', args: { option: '--output', value: path } });
    else if (written.has(absolute(path)))
      problems.push({ code: 'output-twice', args: { option: '--output', value: path } });
    else {
      written.add(absolute(path));
      planned.push(wanted);
    }
  }
  if (problems.length > 0) throw new CliError('USAGE', null, problems);
  const stdout = {
    name: formatName,
    format: await formats[formatName](),
    path: null,
    terminal: detectTerminal(io, io.stdout, flags.color, words.language),
  };
  const toFiles = planned.map(async ({ name, path }) => ({
    name,
    format: await formats[name](),
    path,
    terminal: FILE,
  }));
  return [stdout, ...(await Promise.all(toFiles))];
}
