import { messageUnderstood } from '@risk-check/report/recovery';
import type { Words } from '@risk-check/report/words';
import { loadLexiconFor } from '@risk-check/rules-data/notices';
import { guideOf, rulesetOf } from '../data/rulesets.ts';

/** What a pasted message says of the account, in one line. */
export async function readMessage(id: string, notice: string, words: Words): Promise<string> {
  const lexicon = await loadLexiconFor({}, notice);
  return messageUnderstood(
    { notice, lexicon, ruleset: rulesetOf(id), guide: guideOf(id), now: Date.now() },
    words,
  );
}
