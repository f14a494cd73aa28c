import type { Snapshot } from '@risk-check/core';
import { completeSnapshot, type DialogueFlags, type Door, runDialogue } from '../dialogue/run-dialogue.ts';
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
      recover: (shown, reading) => recover(['-'], shown as never, reading),
    },
    door,
  );
}

/** Asks the few questions that complete an imported snapshot, and keeps the answers in its file. */
export async function askToComplete(
  file: string,
  snapshot: Snapshot,
  flags: DialogueFlags,
  session: Session,
): Promise<void> {
  const account = findRuleset(snapshot.platform, snapshot.role);
  if ('code' in account) return;
  const { score } = await import('./score.ts');
  await completeSnapshot(
    { ...flags, save: file },
    session,
    { score: (shown, reading) => score(['-'], shown as never, reading) },
    snapshot,
    account,
  );
}
