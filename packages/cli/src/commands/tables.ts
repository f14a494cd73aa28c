import { printJson } from '@risk-check/report/formats';
import { escapeControlCharacters } from '@risk-check/report/text';
import { inspectTables, type TablesInspection } from '@risk-check/tables';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { usageError } from '../errors/cli-error.ts';
import { notAChoice } from '../errors/not-a-choice.ts';
import type { Session } from '../process/session.ts';
import { mappingError, openMapping, sayingProblems } from './tables-at-hand.ts';

interface TablesFlags extends CommonFlags {
  readonly show?: string;
  readonly strict?: boolean;
  readonly memory?: string;
}

const ACTIONS = ['check'];

/** `risk-check tables check MAPPING`: what a mapping makes of its tables; with `--show`, one account as a snapshot. */
export async function tables(
  [action = '', file = '']: readonly string[],
  flags: TablesFlags,
  session: Session,
): Promise<void> {
  if (!ACTIONS.includes(action)) throw usageError(notAChoice('tables', action, ACTIONS));
  const { io } = session;
  const { mapping, folder, duckdb } = await openMapping(file, io);
  const { show, memory } = flags;
  const found = await sayingProblems(file, () =>
    inspectTables({ duckdb, mapping, folder, isStrict: flags.strict === true, show, memory }),
  );
  const { problems, snapshot } = found;
  if (show !== undefined) await io.stdout.write(printJson(snapshot));
  else if (flags.format === 'json') await io.stdout.write(printJson({ ...found, ok: problems.length === 0 }));
  else await io.stdout.write(describe(found, session));
  if (problems.length > 0 && show === undefined) throw mappingError(file, problems);
}

function describe(found: TablesInspection, { words }: Session): string {
  const { counts, problems, unmapped, unread, coverage } = found;
  const said = words.commands.tables;
  const lines = counts.flatMap(({ name, rows, columns, orphans, repeated }) => [
    said.table(name, rows),
    ...columns.map((column) => `  ${said.column(column)}`),
    ...(orphans ? [`  ${said.orphans(orphans)}`] : []),
    ...(repeated ? [`  ${said.repeated(repeated)}`] : []),
  ]);
  if (unmapped.length > 0) lines.push('', said.unmapped(unmapped));
  if (unread.length > 0) lines.push('', said.unread(unread));
  if (coverage !== null) lines.push('', said.coverage(coverage));
  if (problems.length === 0) lines.push('', said.fine);
  return lines.map((line) => `${escapeControlCharacters(line)}\n`).join('');
}
