import { reportError } from '../errors/report-error.ts';
import type { FormatName } from '../formats/formats.ts';
import type { ReportRun } from '../formats/report-input.ts';
import { notWritten } from '../output/not-written.ts';
import { raiseExitCode, type Session } from '../session.ts';
import type { PlannedOutput } from './plan-outputs.ts';

/** Prints every report; files first, since nobody may be reading standard output to its end. */
export async function writeOutputs(
  outputs: readonly PlannedOutput[],
  run: Omit<ReportRun, 'terminal'>,
  session: Session,
  formatName: FormatName,
): Promise<void> {
  const { io } = session;
  for (const { format, path, terminal } of outputs) {
    if (path === null) continue;
    const text = format.print({ ...run, terminal });
    try {
      await io.writeFile(path, text);
    } catch (cause) {
      raiseExitCode(session, await reportError(notWritten(path, cause), formatName, session));
    }
  }
  for (const { format, path, terminal } of outputs) {
    if (path !== null) continue;
    const text = format.print({ ...run, terminal });
    if (text !== '') await io.stdout.write(text);
  }
}
