import type { DialogueState, Snapshot } from '@risk-check/core';
import type { Words } from '@risk-check/report/words';
import { guideOf, loadRuleset } from '../data/rulesets.ts';
import { dialogueOf } from './dialogue-of.ts';

/** A dialogue that begins with the answers that were kept on this device; what has grown too old is asked again. */
export async function resume(id: string, kept: Snapshot, words: Words): Promise<DialogueState> {
  const [{ untilNow }] = await Promise.all([import('./until-now.ts'), loadRuleset(id, words)]);
  return dialogueOf(id).begin(untilNow(kept, guideOf(id).topics));
}
