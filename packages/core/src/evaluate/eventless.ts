import type { Inputs } from '../ruleset/inputs.ts';
import type { Rule, Ruleset } from '../ruleset/ruleset-schema.ts';
import type { RuleOutcome } from './evaluate-rule.ts';
import type { FieldTypes } from './field-types.ts';

/**
 * What rules say while no list that they read has an item, by which lists have one and which are not said: the same of all
 * accounts, worked out once. By the place of the rule.
 */
export type EventlessOutcomes = Map<number, KnownOutcomes>;
export type KnownOutcomes = (RuleOutcome | undefined)[];

/** As many lists have a bit of their own. Two such sets of bits, and one more, are still a whole number. */
const BITS = 26;
const BEYOND = 2 ** BITS;
/** The bits of all lists that have one. */
export const EVERY_LIST = BEYOND - 1;
/** The bit of what is no list: facts, the present, values that are given or known from elsewhere. */
export const ANYTHING_ELSE = BEYOND;
/** Every list and what is none. */
export const ANYTHING = -1;
/** Kinds of accounts that are remembered at a time: more than most inputs have; all rules of each are some ten kilobytes. */
const MOST = 100;

/** The bit that stands for a list, by its place among all; none for those that come late. */
export const bitOf = (place: number): number => (place < BITS ? 1 << place : 0);

/** What is known already of accounts with the same lists filled and the same absent. */
export function knownOutcomes(
  all: EventlessOutcomes,
  { filled, absent }: { readonly filled: number; readonly absent: number },
): KnownOutcomes {
  const key = filled * BEYOND + absent;
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
