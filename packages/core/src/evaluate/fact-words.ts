import type { Ruleset } from '../ruleset/ruleset-schema.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';

/** Of a region whose words a ruleset does not list: the code of a country, or what questions offer beside those of the rules. */
const COUNTRY = /^([A-Z]{2}|other)$/;

/** Whether a word says something about a fact: a slip of the pen is not "none of those that rules tell apart". */
export function isWordOf({ facts }: Ruleset, name: string, word: string): boolean {
  const words = facts?.[name]?.values;
  return words ? Object.hasOwn(words, word) : name !== 'region' || COUNTRY.test(word);
}

/** A fact as a snapshot says it. */
export const saidFact = (snapshot: Snapshot, name: string): unknown =>
  name === 'region' || name === 'program' ? snapshot[name] : snapshot.facts?.[name];
