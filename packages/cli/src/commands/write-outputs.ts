import type { Format, FormatName, ReportInput, ReportRun } from '@risk-check/report/formats';
import type { Terminal } from '@risk-check/report/terminal';
import { en } from '@risk-check/report/words/en';
import { reportError } from '../errors/report-error.ts';
import { notWritten } from '../files/not-written.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import type { PlannedOutput } from './plan-outputs.ts';

/** A run with its reports in English, for programs, and in the language of its words, for people. */
export interface FinishedRun extends Omit<ReportRun, 'terminal'> {
  readonly translated: readonly ReportInput[];
}

/** Prints every report; files first, since nobody may be reading standard output to its end. */
export async function writeOutputs(
  outputs: readonly PlannedOutput[],
  run: FinishedRun,
  session: Session,
  formatName: FormatName,
): Promise<void> {
  const { io } = session;
  for (const { format, path, terminal } of outputs) {
    if (path === null) continue;
    const text = format.print(runFor(format, run, terminal));
    try {
      await io.writeFile(path, text);
    } catch (cause) {
      raiseExitCode(session, await reportError(notWritten(path, cause), formatName, session));
    }
  }
  for (const { format, path, terminal } of outputs) {
    if (path !== null) continue;
    const text = format.print(runFor(format, run, terminal));
    if (text !== '') await io.stdout.write(text);
  }
}

function runFor(
  { isForPeople }: Format,
  { translated, reports, words, ...run }: FinishedRun,
  terminal: Terminal,
): ReportRun {
  return isForPeople
    ? { ...run, reports: translated, words, terminal }
    : { ...run, reports, words: en, terminal };
}
