import { resolve } from 'node:path';
import { BANDS } from '@risk-check/core';
import { printCell } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { escapeControlCharacters } from '@risk-check/report/text';
import { OUTPUTS, outputKind, ResumeError, scoreTables, type TablesOutcome } from '@risk-check/tables';
import { assertWritable } from '../batch/growing-file.ts';
import { readNumbers } from '../batch/read-batch-flags.ts';
import { isAnyAtLeast } from '../batch/tally.ts';
import { CliError, usageError } from '../errors/cli-error.ts';
import { keepInputs } from '../files/keep-inputs.ts';
import { EXIT } from '../process/exit-codes.ts';
import { sayLines } from '../process/say-lines.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import { cliVersion, coreVersion } from '../process/versions.ts';
import { rulesFrom } from '../rulesets/rules-from.ts';
import { readOptions } from '../rulesets/score-input.ts';
import { sayRules } from './announce-rules.ts';
import type { BatchFlags } from './batch.ts';
import { loadPackage, needsPackage, openMapping, sayingProblems } from './tables-at-hand.ts';

/** Options about lines of JSON, of which there are none here. */
const OF_RECORDS = {
  deadLetters: '--dead-letters',
  inlineErrors: '--inline-errors',
  full: '--full',
  lineBuffered: '--line-buffered',
  maxDeadLetters: '--max-dead-letters',
  hashKey: '--hash-key',
  idField: '--id-field',
  recordSeconds: '--record-seconds',
  summaryHtml: '--summary-html',
  rules: '--rules',
} as const;

/** `risk-check batch --tables MAPPING -o scores.parquet`: every account of some tables, without JSON between. */
export async function batchTables(
  args: readonly string[],
  flags: BatchFlags,
  session: Session,
): Promise<void> {
  const { io, words } = session;
  const { output = '', tables: file = '' } = flags;
  const numbers = readNumbers(flags);
  const kind = outputKind(output);
  const problems: OwnProblem[] = Object.entries(OF_RECORDS)
    .filter(([name]) => flags[name as keyof BatchFlags] !== undefined)
    .map(([, option]) => ({ code: 'not-with-tables', args: { option } }));
  if (args[0] !== undefined) problems.push({ code: 'not-with-tables', args: { option: args[0] } });
  if (kind === null) problems.push({ code: 'not-a-table-output', args: { value: output, known: OUTPUTS } });
  if (problems.length > 0) throw usageError(...problems);
  const path = resolve(io.cwd, output);
  await keepInputs({ option: '--output', path: output }, [file], io);
  await assertWritable(path, output);
  const { mapping, folder, duckdb } = await openMapping(file, io);
  const arrow = kind === 'arrow' ? loadPackage('apache-arrow') : null;
  if (kind === 'arrow' && arrow === null) throw needsPackage('apache-arrow', output);
  const { of } = numbers.shard;
  const options = await readOptions(flags, io);
  const leftOut = options.suppressions.map(({ rule }) => ({ ruleId: rule }));
  const judged = { report: { ruleset: { digest: '' }, suppressed: leftOut } };
  await sayRules([{ ...judged, rulesFrom: rulesFrom(flags, session, false) }], session);
  const outcome = await sayingProblems(file, async () => {
    try {
      return await scoreTables({
        duckdb,
        mapping,
        folder,
        output: path,
        options,
        workers: numbers.workers,
        ...(flags.memory === undefined ? {} : { memory: flags.memory }),
        isResumed: flags.resume === true,
        isStrict: flags.strict === true,
        shard: of === 1 ? undefined : numbers.shard,
        checkpointSeconds: numbers.checkpointSeconds,
        version: { program: cliVersion, core: coreVersion },
        arrow,
        workerEntry: new URL('./score-worker.js', import.meta.url),
        escapeText: escapeControlCharacters,
        cell: printCell,
      });
    } catch (error) {
      throw error instanceof ResumeError ? resumeError(error, output) : error;
    }
  });
  await sayOutcome(outcome, flags, numbers.accepts, session, words.commands.tables);
}

function resumeError(error: ResumeError, output: string): CliError {
  const file = `${output}.part`;
  const args = { check: error.code, message: error.message };
  if (error.code === 'other-run') {
    const what = /tables/.test(error.message)
      ? 'input'
      : /version/.test(error.message)
        ? 'version'
        : 'options';
    return new CliError('CANNOT_RESUME', file, [{ file, code: 'other-run', args: { what } }]);
  }
  return new CliError('CANNOT_RESUME', file, [{ file, code: 'table-check', args }]);
}

async function sayOutcome(
  { accounts, bands, refused, orphans, resumedAt }: TablesOutcome,
  { failOn, summary }: BatchFlags,
  accepts: (refused: number, of: number) => boolean,
  session: Session,
  said: Session['words']['commands']['tables'],
): Promise<void> {
  const { io, words } = session;
  const lost = Object.values(refused).reduce((sum, n) => sum + n, 0);
  if (isAnyAtLeast(failOn, bands)) raiseExitCode(session, EXIT.atLimit);
  if (!accepts(lost, accounts)) raiseExitCode(session, EXIT.deadLetters);
  const lines = [
    ...(resumedAt > 0 ? [words.commands.batch.resumed(resumedAt)] : []),
    ...Object.entries(orphans).map(([list, n]) => said.orphansOf(list, n)),
    ...(lost > 0 ? [said.refused(lost, accounts)] : []),
    ...(summary ? [said.accounts(accounts - lost), ...BANDS.map((band) => `  ${band}: ${bands[band]}`)] : []),
  ];
  await sayLines(io, lines);
}
