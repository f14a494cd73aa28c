import type { Inputs } from '../ruleset/inputs.ts';
import type { Rule, Ruleset } from '../ruleset/ruleset-schema.ts';
import type { RuleOutcome } from './evaluate-rule.ts';
import type { FieldTypes } from './field-types.ts';

/** What a rule says while no list that it reads has an item: the same of all accounts, worked out once. */
export interface Eventless {
  /** The lists it reads, by their bits, and the bit of values from elsewhere. */
  readonly lists: number;
  /** By which of them are absent; the others are empty and whole. */
  readonly outcomes: Map<number, RuleOutcome>;
}

/** As many lists have a bit of their own; the next bit stands for values that are given or known from elsewhere. */
const BITS = 31;
/** Every list, and values from elsewhere. */
export const ANYTHING = -1;

/** The bit that stands for a list, by its place among all; none for those that come late. */
export const bitOf = (place: number): number => (place < BITS ? 1 << place : 0);

/** What says something else at another time or of another account though there is no event. */
const MORE_THAN_EVENTS = /"(fact|from|param|run|until)":/;

/** false for a rule that also depends on something else than events. */
export function eventlessOf(
  rule: Rule,
  inputs: Inputs,
  metrics: Ruleset['metrics'],
  types: FieldTypes,
): Eventless | false {
  const values = Array.from(inputs.metrics, (name) => metrics[name]?.value);
  const bits = Array.from(inputs.lists, (list) => bitOf(types.placeOf(list)));
  if (bits.includes(0) || MORE_THAN_EVENTS.test(JSON.stringify([rule, values]))) return false;
  return { lists: bits.reduce((all, bit) => all | bit, 1 << BITS), outcomes: new Map() };
}
