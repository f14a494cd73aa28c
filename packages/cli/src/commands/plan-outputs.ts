import { type Format, type FormatName, formats } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { detectTerminal, type Terminal } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { readOutput } from '../arguments/read-output.ts';
import { usageError } from '../errors/cli-error.ts';
import { identitiesOf } from '../files/keep-inputs.ts';
import type { Session } from '../process/session.ts';

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

interface OutputFlags extends Pick<CommonFlags, 'rules' | 'suppressions' | 'color'> {
  readonly output?: readonly string[];
  readonly baseline?: string;
}

/** Standard output, and what each `--output FORMAT=PATH` asks for; checked before anything is scored. */
export async function planOutputs(
  formatName: FormatName,
  flags: OutputFlags,
  inputs: readonly string[],
  { io, words }: Session,
): Promise<PlannedOutput[]> {
  const problems: OwnProblem[] = [];
  const read = await identitiesOf([...inputs, flags.rules, flags.suppressions], io);
  const baseline = await identitiesOf([flags.baseline], io);
  const written = new Set<string>();
  const planned: { name: FormatName; path: string }[] = [];
  for (const value of flags.output ?? []) {
    const wanted = readOutput(value);
    if ('code' in wanted) {
      problems.push(wanted);
      continue;
    }
    const { name, path } = wanted;
    const identity = await io.identityOf(path);
    // A report may renew the one that it was compared with.
    const isLost = read.has(identity) || (baseline.has(identity) && name !== 'json' && name !== 'ndjson');
    if (isLost) problems.push({ code: 'output-is-input', args: { option: '--output', value: path } });
    else if (written.has(identity))
      problems.push({ code: 'output-twice', args: { option: '--output', value: path } });
    else {
      written.add(identity);
      planned.push(wanted);
    }
  }
  if (problems.length > 0) throw usageError(...problems);
  const screen = detectTerminal(io, io.stdout, flags.color, words.language);
  return Promise.all([
    plan(formatName, null, screen),
    ...planned.map(({ name, path }) => plan(name, path, FILE)),
  ]);
}

const plan = async (name: FormatName, path: string | null, terminal: Terminal): Promise<PlannedOutput> => ({
  name,
  format: await formats[name](),
  path,
  terminal,
});
