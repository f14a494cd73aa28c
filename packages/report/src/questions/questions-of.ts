import type { Guide, Ruleset } from '@risk-check/core';

/** What to ask for one metric or fact, and where to find it. */
export interface QuestionWords {
  readonly ask: string;
  readonly help?: string;
}

/** What to ask, by the place of the answer in a snapshot (`metrics.x`, `facts.x`, `params.x`, `region`). */
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
