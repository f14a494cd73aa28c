import { nearestNames, slugOf } from '@risk-check/report/text';
import { moved, split, withdrawn } from '@risk-check/rules-data';
import { type CliError, usageError } from '../errors/cli-error.ts';
import type { ListedRuleset } from './rulesets-at-hand.ts';

const MOST_NEAR = 3;
/** The error for an id that is neither a rule nor, where these may be named, a platform or ruleset. */
export function unknownRule(id: string, entries: readonly ListedRuleset[]): CliError {
  const gone = goneRule(id);
  if (gone) return gone;
  const rules = entries.flatMap((entry) => entry.rules.map((rule) => rule.id));
  const known = new Set([...entries.flatMap((entry) => [entry.platform, entry.id]), ...rules]);
  // Often only the last part of an id is remembered, and mistyped.
  const near = nearestNames(id, [...new Set(rules.map(slugOf))], MOST_NEAR);
  const bySlug = near.flatMap((slug) => rules.filter((rule) => slugOf(rule) === slug));
  const nearest = [...new Set([...bySlug, ...nearestNames(id, [...known], MOST_NEAR)])].slice(0, MOST_NEAR);
  return usageError({ code: 'unknown-rule', args: { id, nearest } });
}

/** Successors of a retired rule id. */
function goneRule(id: string): CliError | null {
  const parts = moved[id] ? [moved[id].to] : split[id]?.into;
  const entry = moved[id] ?? split[id] ?? withdrawn[id];
  if (!entry) return null;
  const { since, why } = entry;
  return usageError({ code: 'rule-gone', args: { id, since, why, now: parts ?? [] } });
}
