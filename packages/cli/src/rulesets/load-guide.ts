import type { Guide, OpenQuestion, Ruleset } from '@risk-check/core';
import { type QuestionWords, questionsOf } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import { CliError } from '../errors/cli-error.ts';
import { translatedGuide } from './translated-rules.ts';

/** The guide that belongs to a ruleset; a ruleset of one's own brings none. */
async function guideOf({ id }: Pick<Ruleset, 'id'>, words: Words): Promise<Guide | undefined> {
  const guide = await rulesets.find((entry) => entry.id === id)?.loadGuide();
  return guide && translatedGuide(guide.default, words);
}

/** The guide, where nothing can be done without it. */
export async function loadGuide(ruleset: Ruleset, words: Words): Promise<Guide> {
  const guide = await guideOf(ruleset, words);
  if (guide) return guide;
  const known = [...new Set(rulesets.map(({ platform }) => platform))];
  const args = { platform: ruleset.platform, nearest: null, known };
  throw new CliError('INVALID_RULESET', null, [{ code: 'unknown-platform', args }]);
}

/** The questions of a ruleset by the place of their answers (`metrics.x`, `facts.x`, `params.x`, `region`). */
export const loadQuestions = async (
  ruleset: Ruleset,
  words: Words,
): Promise<ReadonlyMap<string, QuestionWords>> => questionsOf(ruleset, await guideOf(ruleset, words));

/** The topics that owners are asked about. */
export const loadTopics = async (ruleset: Ruleset, words: Words): Promise<Guide['topics']> =>
  (await guideOf(ruleset, words))?.topics ?? [];

export interface WordedQuestion extends OpenQuestion {
  readonly ask: string;
  readonly help: string | null;
}

/** Open questions as they are asked; one that the ruleset has no words for has ours, or its name. */
export async function wordQuestions(
  questions: readonly OpenQuestion[],
  ruleset: Ruleset,
  words: Words,
): Promise<WordedQuestion[]> {
  const written = await loadQuestions(ruleset, words);
  return questions.map((question) => ({
    ...question,
    ask: written.get(question.id)?.ask ?? words.commands.init.asks[question.id] ?? question.id,
    help: written.get(question.id)?.help ?? null,
  }));
}
