import { type DialogueFlags, type Door, runDialogue } from '../dialogue/run-dialogue.ts';
import type { Session } from '../process/session.ts';

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
