import type { Ruleset } from '@risk-check/core';
import { findRuleset } from '../rulesets/find-ruleset.ts';
import { type OwnRules, ownRulesetFor } from '../rulesets/own-rules.ts';

/** Finds the ruleset of each record: the own one where it fits, else that of the dataset, each loaded once. */
export function rulesetsForRecords(
  own: OwnRules | undefined,
): (account: unknown) => Ruleset | null | Promise<Ruleset | null> {
  const loaded = new Map<string, Ruleset>();
  return (account) => {
    const ownRuleset = ownRulesetFor(own, account);
    if (ownRuleset) return ownRuleset;
    const { platform, role } = (account ?? {}) as { platform?: unknown; role?: unknown };
    if (typeof platform !== 'string' || typeof role !== 'string') return null;
    const id = `${platform}.${role}`;
    const present = loaded.get(id);
    if (present) return present;
    const entry = findRuleset(platform, role);
    if ('code' in entry) return null;
    return entry.load().then(({ default: ruleset }) => {
      loaded.set(id, ruleset);
      return ruleset;
    });
  };
}
