import type { NumberOrder } from '@risk-check/import';
import type { ExportRead } from '@risk-check/import/files';
import { showFileName } from '@risk-check/report/problems';
import { inConversation } from '../dialogue/conversation.ts';
import { hasPerson } from '../process/has-person.ts';
import type { Session } from '../process/session.ts';
import { rulesFor } from '../rulesets/rules-for.ts';
import { translatedRules } from '../rulesets/translated-rules.ts';

/** Asks the person at the terminal which of two numbers of a page is the account's; undefined where none are shown, nobody sits there or wants to say. */
export async function askNumberOrder(
  read: readonly ExportRead[],
  format: string | undefined,
  session: Session,
): Promise<NumberOrder | undefined> {
  const { io, words } = session;
  const found = read.flatMap(({ file, result }) =>
    result.notes.messages.flatMap(({ code, args }) =>
      code === 'two-numbers' ? [{ file, args, account: result.snapshot }] : [],
    ),
  )[0];
  if (!found || !hasPerson(format === undefined ? {} : { format }, io)) return undefined;
  const { file, args, account } = found;
  const ruleset = await rulesFor(account, {}, io);
  const metrics = 'code' in ruleset ? {} : (await translatedRules(ruleset, words)).metrics;
  const said = await inConversation(session, ({ pick }) =>
    pick<NumberOrder>(
      words.commands.import.whichNumber(
        showFileName(file, words),
        metrics[String(args.metric)]?.title ?? String(args.metric),
        String(args.one),
        String(args.other),
      ),
      [
        { value: 'value-first', label: String(args.one) },
        { value: 'target-first', label: String(args.other) },
      ],
    ),
  );
  return said ?? undefined;
}
