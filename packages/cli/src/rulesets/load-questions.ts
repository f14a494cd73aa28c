import type { Guide, Ruleset } from '@risk-check/core';
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

/** The topics that owners are asked about; none for a ruleset of one's own. */
export async function loadTopics({ id }: Pick<Ruleset, 'id'>, words: Words): Promise<Guide['topics']> {
  const guide = await rulesets.find((entry) => entry.id === id)?.loadGuide();
  return guide ? (await translatedGuide(guide.default, words)).topics : [];
}
