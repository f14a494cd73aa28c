import type { Snapshot } from '@risk-check/core';
import { mergeSnapshots } from '@risk-check/import';
import type { Conversation } from '../dialogue/conversation.ts';
import { emptySnapshot } from '../dialogue/empty-snapshot.ts';
import {
  askAbout,
  type Begun,
  type DialogueFlags,
  type Door,
  runDialogue,
} from '../dialogue/run-dialogue.ts';
import type { Session } from '../process/session.ts';
import { findRuleset } from '../rulesets/find-ruleset.ts';

/** Opens the dialogue; what it shows are the reports of the commands. */
export async function openDialogue(flags: DialogueFlags, session: Session, door?: Door): Promise<void> {
  const { score } = await import('./score.ts');
  const { recover } = await import('./recover.ts');
  await runDialogue(
    flags,
    session,
    {
      score: (shown, reading) => score(['-'], shown as never, reading),
      // A platform without rules has no snapshot.
      recover: (shown, reading) => recover('platform' in shown ? [] : ['-'], shown as never, reading),
    },
    door,
  );
}

/** Asks about an account of which something may be known. */
export async function openQuestionsOf(
  flags: DialogueFlags,
  session: Session,
  begin: (conversation: Conversation) => Promise<Begun | null>,
): Promise<Snapshot | null> {
  const { score } = await import('./score.ts');
  const printers = { score: (shown: object, reading: Session) => score(['-'], shown as never, reading) };
  return askAbout(flags, session, printers, begin);
}

/** Asks the few questions that complete an imported snapshot, and keeps the answers in its file. */
export async function askToComplete(
  file: string | undefined,
  snapshot: Snapshot,
  flags: DialogueFlags,
  session: Session,
): Promise<void> {
  const account = findRuleset(snapshot.platform, snapshot.role);
  if ('code' in account) return;
  // What is answered now holds now; what the exports say holds until their own time.
  const now = emptySnapshot(snapshot, session.io.now());
  const isOlder = Date.parse(snapshot.asOf) < Date.parse(now.asOf);
  const begun = isOlder ? mergeSnapshots(snapshot, now).snapshot : snapshot;
  await openQuestionsOf(file === undefined ? flags : { ...flags, save: file }, session, async () => ({
    account,
    snapshot: begun,
    onlyFew: true,
  }));
}
