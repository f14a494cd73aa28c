import { ownValue } from '../exact/own-value.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';

/** Fallback for regions where the ruleset lists no words: a country code, or what the questions offer. */
const COUNTRY = /^([A-Z]{2}|other)$/;

/** Whether a value says something about a fact: a slip of the pen is not "none of those that rules tell apart". */
export function isValueOf({ facts }: Ruleset, name: string, value: unknown): boolean {
  if (value == null) return true;
  const fact = ownValue(facts, name);
  if (fact?.type === 'flag') return typeof value === 'boolean';
  return fact?.values
    ? Object.hasOwn(fact.values, value as string)
    : name !== 'region' || COUNTRY.test(value as string);
}

/** A fact as a snapshot says it. */
export const saidFact = (snapshot: Snapshot, name: string): unknown =>
  name === 'region' || name === 'program' ? snapshot[name] : ownValue(snapshot.facts, name);
