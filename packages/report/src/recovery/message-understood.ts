import { type Diagnosis, diagnose, type Guide, type NoticeLexicon, type Ruleset } from '@risk-check/core';
import { localTime } from '../time/local-time.ts';
import type { Words } from '../words/words.ts';
import { messageLines } from './message-lines.ts';

interface PastedMessage {
  readonly notice: string;
  readonly lexicon: NoticeLexicon;
  readonly ruleset: Ruleset;
  readonly guide: Guide;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The reader's zone; days are those of UTC without it. */
  readonly zone?: string | undefined;
}

/** What was understood of a message, in one line: what it does to the account, the reason in its own words, and what it asks for. */
export function messageUnderstood(pasted: PastedMessage, words: Words): string {
  const { dialogue, recoverScreen } = words;
  const { notice, lexicon, ruleset, guide, now } = pasted;
  const { platform, role } = ruleset;
  const snapshot: unknown = { snapshotVersion: 1, platform, role, asOf: new Date(now).toISOString() };
  const diagnosis = diagnose(snapshot, ruleset, guide, { notice, lexicon });
  const told = wordsTold(diagnosis) ?? diagnosis.clause;
  const reason = told === null ? recoverScreen.noReasonNamed : recoverScreen.says(told);
  const asOf = new Date(now).toISOString();
  const lines = messageLines(
    diagnosis.message,
    asOf,
    words,
    localTime({ zone: pasted.zone ?? '+00:00', asOf }, words),
  );
  return dialogue.messageRead([diagnosis.says, reason, ...lines].join(' '));
}

/** The words of the message that decided; null where none stands out. */
export const wordsTold = ({ words, notices }: Diagnosis): string | null =>
  words[0] || notices[0]?.words || null;
