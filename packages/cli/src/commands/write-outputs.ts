import type { FormatName, ReportInput, ReportRun } from '@risk-check/report/formats';
import { en } from '@risk-check/report/words/en';
import { reportError } from '../errors/report-error.ts';
import { writeResult } from '../files/write-result.ts';
import { raiseExitCode, type Session } from '../process/session.ts';
import type { PlannedOutput } from './plan-outputs.ts';

/** A run with its reports in English, for programs, and in the language of its words, for people. */
export interface FinishedRun extends Omit<ReportRun, 'terminal'> {
  readonly translated: readonly ReportInput[];
  /** Standard output is a terminal, and nothing but a first screen was asked for. */
  readonly isBriefOnTerminal: boolean;
}

/** Prints every report; files first, since nobody may be reading standard output to its end. */
export async function writeOutputs(
  outputs: readonly PlannedOutput[],
  run: FinishedRun,
  session: Session,
  formatName: FormatName,
): Promise<void> {
  const { io } = session;
  for (const output of outputs) {
    const { path } = output;
    if (path === null) continue;
    const text = output.format.print(runFor(output, run));
    try {
      await writeResult(path, text, io);
    } catch (error) {
      raiseExitCode(session, await reportError(error, formatName, session));
    }
  }
  for (const output of outputs) {
    if (output.path !== null) continue;
    const text = output.format.print(runFor(output, run));
    if (text !== '') await io.stdout.write(text);
  }
}

/** A terminal gets the first screen; a pipe or a file is kept, and gets the whole report unless it was asked to be brief. */
function runFor(
  { path, format, terminal }: PlannedOutput,
  { translated, reports, words, detail: asked, isBriefOnTerminal, ...rest }: FinishedRun,
): ReportRun {
  const isBrief = asked.isBrief || (path === null && isBriefOnTerminal);
  const run = { ...rest, detail: { ...asked, isBrief } };
  return format.isForPeople
    ? { ...run, reports: translated, words, terminal }
    : { ...run, reports, words: en, terminal };
}
