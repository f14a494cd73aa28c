import { type OwnProblem, rulesetProblem } from '@risk-check/report/problems';
import { platformMeantBy } from '@risk-check/report/questions';
import { findRuleset as lookUp, type RulesetEntry, rulesets } from '@risk-check/rules-data';

/** The ruleset for a platform and role, or the problem with either. */
export function findRuleset(platform: string, role: string): RulesetEntry | OwnProblem {
  const found = lookUp(platform, role);
  return 'unknown' in found ? rulesetProblem(platform, role, found) : found;
}

/** The platform that an option names: by its id, or by another name that fits one platform only. */
export function platformNamed(typed: string): string {
  const known = [...new Set(rulesets.map(({ platform }) => platform))];
  return known.includes(typed) ? typed : (platformMeantBy(typed, known) ?? typed);
}
