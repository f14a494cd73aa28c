import type { RiskReport, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/** How many fields are named: the rest is in the JSON. */
const MOST = 3;

/**
 * One sentence for each field that given items lack and whose absence hides a limit that is reached if it has not happened:
 * "6 of 6 items do not say disputes.closedAt ...". The field with the most to add first.
 *
 * @param least - A field that could add less is left out.
 */
export function missingFieldTexts(
  { unknown }: RiskReport,
  ruleset: Ruleset,
  words: Words,
  least = 0,
): string[] {
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  const byField = new Map<string, { text: string; couldAdd: number }>();
  for (const { ruleId, missing = [] } of unknown) {
    for (const { list, field, items, of, ifNone, couldAdd } of missing) {
      const key = `${list}.${field}`;
      if (ifNone !== 'fired' || couldAdd < least || (byField.get(key)?.couldAdd ?? -1) >= couldAdd) continue;
      const text = words.unchecked.missing(list, field, items, of, titles.get(ruleId) ?? ruleId, couldAdd);
      byField.set(key, { text, couldAdd });
    }
  }
  return [...byField.values()]
    .sort((a, b) => b.couldAdd - a.couldAdd)
    .slice(0, MOST)
    .map(({ text }) => text);
}
