import { detectTerminal } from '@risk-check/report/terminal';
import type { Session } from '../process/session.ts';
import { type Conversation, converse } from './conversation.ts';
import { Stopped } from './stop.ts';

/** Talks with the person at the terminal; null where they stop. */
export async function inConversation<Result>(
  { io, words }: Session,
  act: (conversation: Conversation) => Promise<Result>,
): Promise<Result | null> {
  const talk = io.talk?.() ?? (await import('./terminal-talk.ts')).terminalTalk();
  const { columns } = detectTerminal(io, io.stdout, false, words.language);
  try {
    return await act(converse(talk, words, columns));
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return null;
  } finally {
    talk.close();
  }
}
