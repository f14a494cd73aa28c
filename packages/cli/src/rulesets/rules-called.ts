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

/** The rules that a name means. */
export interface CalledRules {
  /** Those of which it is the id, or the last part of it. */
  readonly exact: readonly CalledRule[];
  /** Those of which it is a piece of the last part: often no more is remembered. */
  readonly near: readonly CalledRule[];
}

export function rulesCalled(name: string, entries: readonly ListedRuleset[]): CalledRules {
  const all = entries.flatMap((ruleset) => ruleset.rules.map(({ id, title }) => ({ id, title, ruleset })));
  const wanted = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const own = all.filter(({ id }) => id === wanted);
  if (own.length > 0) return { exact: own, near: [] };
  const exact = all.filter(({ id }) => slugOf(id) === wanted);
  const near =
    wanted.length < LEAST_OF_SLUG
      ? []
      : all.filter(({ id }) => slugOf(id) !== wanted && slugOf(id).includes(wanted));
  return { exact, near };
}
