import type { Rule, Ruleset } from '../ruleset/ruleset-schema.ts';
import { ANYTHING, ANYTHING_ELSE, bitOf } from '../snapshot/list-bits.ts';
import type { RuleOutcome } from './evaluate-rule.ts';
import type { FieldTypes } from './field-types.ts';
import type { Inputs } from './inputs.ts';

/**
 * What rules say while no list that they read has an item, by which lists have one and which are not said: the same of all
 * accounts, worked out once. By the place of the rule.
 */
export type EventlessOutcomes = Map<number, KnownOutcomes>;
export type KnownOutcomes = (RuleOutcome | undefined)[];

/** Kinds of accounts that are remembered at a time: more than most inputs have; all rules of each are some ten kilobytes. */
const MOST = 100;

/** What is known already of accounts with the same lists filled and the same absent. */
export function knownOutcomes(
  all: EventlessOutcomes,
  { filled, absent }: { readonly filled: number; readonly absent: number },
): KnownOutcomes {
  const key = filled * ANYTHING_ELSE + absent;
  let known = all.get(key);
  if (!known) {
    if (all.size === MOST) all.clear();
    known = [];
    all.set(key, known);
  }
  return known;
}

/** What says something else at another time or of another account though there is no event. */
const MORE_THAN_EVENTS = /"(fact|from|param|run|until)":/;

/** What a rule depends on: the lists it reads, by their bits, or `ANYTHING`. */
export function dependenciesOf(
  rule: Rule,
  inputs: Inputs,
  metrics: Ruleset['metrics'],
  types: FieldTypes,
): number {
  const values = Array.from(inputs.metrics, (name) => metrics[name]?.value);
  let all = MORE_THAN_EVENTS.test(JSON.stringify([rule, values])) ? ANYTHING : 0;
  for (const list of inputs.lists) all |= bitOf(types.placeOf(list)) || ANYTHING;
  return all;
}
