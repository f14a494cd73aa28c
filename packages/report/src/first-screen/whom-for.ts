import type { RiskReport, Ruleset } from '@risk-check/core';
import { inputText } from '../content/missing-data.ts';
import type { Words } from '../words/words.ts';

/** The facts that say whom the limits are for that are not reached, such as "New or not". */
export function whomFor({ findings }: RiskReport, ruleset: Ruleset, words: Words): string {
  const clear = new Set(findings.flatMap(({ status, ruleId }) => (status === 'clear' ? [ruleId] : [])));
  const facts = ruleset.rules
    .filter(({ id }) => clear.has(id))
    .flatMap(({ applies, levels }) => [applies, ...levels.map((level) => level.applies)])
    .flatMap((condition) => (condition ? factsIn(condition) : []));
  const place = (fact: string): string => (ruleset.facts?.[fact] ? `facts.${fact}` : fact);
  return [...new Set(facts)].map((fact) => inputText(place(fact), ruleset, words)).join('; ');
}

type Condition = NonNullable<Ruleset['rules'][number]['applies']>;

function factsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return 'fact' in condition ? [condition.fact] : [];
}
