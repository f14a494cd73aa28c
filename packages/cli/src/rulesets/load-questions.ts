import type { Ruleset } from '@risk-check/core';
import { type QuestionWords, questionsOf } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import { translatedGuide } from './translated-rules.ts';

/** The questions of a ruleset by the place of their answers (`metrics.x`, `facts.x`, `params.x`, `region`). */
export async function loadQuestions(
  ruleset: Ruleset,
  words: Words,
): Promise<ReadonlyMap<string, QuestionWords>> {
  // A ruleset of one's own brings no guide.
  const guide = await rulesets.find(({ id }) => id === ruleset.id)?.loadGuide();
  return questionsOf(ruleset, guide && (await translatedGuide(guide.default, words)));
}
