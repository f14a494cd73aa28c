import { type Diagnosis, diagnose, type Guide, type NoticeLexicon, type Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';

interface PastedMessage {
  readonly notice: string;
  readonly lexicon: NoticeLexicon;
  readonly ruleset: Ruleset;
  readonly guide: Guide;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What was understood of a message, in one line: what it does to the account, and the reason in its own words. */
export function messageUnderstood(pasted: PastedMessage, { dialogue, recoverScreen }: Words): string {
  const { notice, lexicon, ruleset, guide, now } = pasted;
  const { platform, role } = ruleset;
  const snapshot: unknown = { snapshotVersion: 1, platform, role, asOf: new Date(now).toISOString() };
  const diagnosis = diagnose(snapshot, ruleset, guide, { notice, lexicon });
  const told = wordsTold(diagnosis) ?? diagnosis.clause;
  const reason = told === null ? recoverScreen.noReasonNamed : recoverScreen.says(told);
  return dialogue.messageRead(`${diagnosis.says} ${reason}`);
}

/** The words of the message that decided; null where none stands out. */
export const wordsTold = ({ words, notices }: Diagnosis): string | null =>
  words[0] || notices[0]?.words || null;
