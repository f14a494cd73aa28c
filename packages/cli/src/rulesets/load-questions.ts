import type { Ruleset } from '@risk-check/core';

/** What to ask for one metric or fact, and where to find it. */
export interface QuestionWords {
  readonly ask: string;
  readonly help?: string;
}

interface Dataset {
  readonly rulesets: readonly {
    readonly id: string;
    readonly metrics: Readonly<Record<string, Partial<QuestionWords>>>;
  }[];
}

/** The questions of a ruleset by the place of their answers (`metrics.x`, `facts.x`, `params.x`, `region`). */
export async function loadQuestions(ruleset: Ruleset): Promise<ReadonlyMap<string, QuestionWords>> {
  const { default: data } = (await import('@risk-check/rules-data/data.json', {
    with: { type: 'json' },
  })) as unknown as { default: Dataset };
  const questions = new Map<string, QuestionWords>();
  const add = (id: string, { ask, help }: Partial<QuestionWords>): void => {
    if (ask !== undefined) questions.set(id, { ask, ...(help === undefined ? {} : { help }) });
  };
  for (const [name, metric] of Object.entries(
    data.rulesets.find(({ id }) => id === ruleset.id)?.metrics ?? {},
  ))
    add(`metrics.${name}`, metric);
  for (const [name, fact] of Object.entries(ruleset.facts ?? {}))
    add(name === 'region' || name === 'program' ? name : `facts.${name}`, fact as Partial<QuestionWords>);
  for (const [name, param] of Object.entries(ruleset.params ?? {}))
    add(`params.${name}`, param as Partial<QuestionWords>);
  return questions;
}
