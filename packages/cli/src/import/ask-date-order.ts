import type { DateOrder } from '@risk-check/import';
import type { ExportRead } from '@risk-check/import/files';
import { showFileName } from '@risk-check/report/problems';
import { inConversation } from '../dialogue/conversation.ts';
import { hasPerson } from '../process/has-person.ts';
import type { Session } from '../process/session.ts';

/** Whether days were left out of which nobody has said which number is the month. */
export const hasAmbiguousDays = (read: readonly ExportRead[]): boolean =>
  read.some(({ result }) => result.notes.messages.some(({ code }) => code === 'ambiguous-days'));

/** Asks the person at the terminal how a file writes its days; undefined where nobody sits there or wants to say. */
export async function askDateOrder(
  file: string,
  format: string | undefined,
  session: Session,
): Promise<DateOrder | undefined> {
  const { io, words } = session;
  if (!hasPerson(format === undefined ? {} : { format }, io)) return undefined;
  const text = words.commands.import.map;
  const said = await inConversation(session, ({ pick }) =>
    pick<DateOrder>(text.days(`03/04/26 (${showFileName(file, words)})`), [
      { value: 'dmy', label: text.dayFirst },
      { value: 'mdy', label: text.monthFirst },
      { value: 'ymd', label: text.yearFirst },
    ]),
  );
  return said ?? undefined;
}
