import type { Ruleset, Snapshot } from '@risk-check/core';
import { type OwnProblem, rulesetProblem } from '@risk-check/report/problems';
import { platformMeantBy } from '@risk-check/report/questions';
import { findRuleset as lookUp, type RulesetEntry, rulesets } from '@risk-check/rules-data';
import type { Io } from '../process/io.ts';
import { ownRulesetFor, type RulesFlags, readOwnRules } from './own-rules.ts';

/** The ruleset for a platform and role, or the problem with either. */
export function findRuleset(platform: string, role: string): RulesetEntry | OwnProblem {
  const found = lookUp(platform, role);
  return 'unknown' in found ? rulesetProblem(platform, role, found) : found;
}

/** The rules for an account: its owner's where they judge it, else those of the dataset, or why there are none. */
export async function rulesFor(
  account: Pick<Snapshot, 'platform' | 'role'>,
  flags: RulesFlags,
  io: Io,
): Promise<Ruleset | OwnProblem> {
  const own = ownRulesetFor(await readOwnRules(flags, io), account);
  if (own) return own;
  const entry = findRuleset(account.platform, account.role);
  return 'code' in entry ? entry : (await entry.load()).default;
}

/** The platform that an option names: by its id, or by another name that fits one platform only. */
export function platformNamed(typed: string): string {
  const known = [...new Set(rulesets.map(({ platform }) => platform))];
  return known.includes(typed) ? typed : (platformMeantBy(typed, known) ?? typed);
}
