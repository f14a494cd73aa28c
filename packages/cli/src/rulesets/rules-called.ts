import type { ListedRuleset } from './rulesets-at-hand.ts';

/** Fewer letters are a part of too many ids. */
const LEAST_OF_SLUG = 4;

export const slugOf = (id: string): string => id.split('.')[2] ?? '';

/** A rule and the ruleset that it is of. */
export interface CalledRule {
  readonly id: string;
  readonly title: string;
  readonly ruleset: ListedRuleset;
}

/** The rules that the last part of an id names, or else those of which it is a part: often no more is remembered. */
export function rulesCalled(name: string, entries: readonly ListedRuleset[]): CalledRule[] {
  const all = entries.flatMap((ruleset) => ruleset.rules.map(({ id, title }) => ({ id, title, ruleset })));
  const wanted = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const exact = all.filter(({ id }) => id === wanted || slugOf(id) === wanted);
  if (exact.length > 0 || wanted.length < LEAST_OF_SLUG) return exact;
  return all.filter(({ id }) => slugOf(id).includes(wanted));
}
