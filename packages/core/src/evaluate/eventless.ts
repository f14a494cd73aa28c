import type { Inputs } from '../ruleset/inputs.ts';
import type { Rule, Ruleset } from '../ruleset/ruleset-schema.ts';
import type { RuleOutcome } from './evaluate-rule.ts';
import type { FieldTypes } from './field-types.ts';
import { ABSENT_TABLE, EMPTY_TABLE, type Tables } from './tables.ts';

/** What a rule says while no list that it reads has an item: the same of all accounts, worked out once. */
export interface Eventless {
  readonly lists: readonly string[];
  /** Where they stand among all lists. */
  readonly places: readonly number[];
  /** By which of the lists are absent; the others are empty and whole. */
  readonly outcomes: RuleOutcome[];
}

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
  const lists = [...inputs.lists];
  return (
    !MORE_THAN_EVENTS.test(JSON.stringify([rule, values])) && {
      lists,
      places: lists.map(types.placeOf),
      outcomes: [],
    }
  );
}

/** Which lists are absent, a bit for each; negative when one has an item or does not say everything. */
export function absentIn({ lists, places }: Eventless, tables: Tables): number {
  let absent = 0;
  for (let i = 0; i < places.length; i++) {
    const table = tables.table(lists[i] as string, places[i]);
    if (table === ABSENT_TABLE) absent |= 1 << i;
    else if (table !== EMPTY_TABLE) return -1;
  }
  return absent;
}
