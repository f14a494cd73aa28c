import type { Guide, Ruleset } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import type { Words } from '../words/words.ts';
import { translatedGuide } from './translated-rules.ts';

/** What to ask for one metric or fact, and where to find it. */
export interface QuestionWords {
  readonly ask: string;
  readonly help?: string;
}

/** The questions of a ruleset by the place of their answers (`metrics.x`, `facts.x`, `params.x`, `region`). */
export async function loadQuestions(
  ruleset: Ruleset,
  words: Words,
): Promise<ReadonlyMap<string, QuestionWords>> {
  // A ruleset of one's own brings no guide.
  const guide = await rulesets.find(({ id }) => id === ruleset.id)?.loadGuide();
  return questionsOf(ruleset, guide && (await translatedGuide(guide.default, words)));
}

/** The same of a guide that is at hand. */
export function questionsOf(
  ruleset: Ruleset,
  guide: Pick<Guide, 'metricQuestions'> | undefined,
): ReadonlyMap<string, QuestionWords> {
  const questions = new Map<string, QuestionWords>();
  const add = (id: string, { ask, help }: Partial<QuestionWords>): void => {
    if (ask !== undefined) questions.set(id, { ask, ...(help === undefined ? {} : { help }) });
  };
  for (const [name, metric] of Object.entries(guide?.metricQuestions ?? {})) add(`metrics.${name}`, metric);
  for (const [name, fact] of Object.entries(ruleset.facts ?? {}))
    add(name === 'region' || name === 'program' ? name : `facts.${name}`, fact as Partial<QuestionWords>);
  for (const [name, param] of Object.entries(ruleset.params ?? {}))
    add(`params.${name}`, param as Partial<QuestionWords>);
  return questions;
}
