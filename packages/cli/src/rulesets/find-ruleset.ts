import { type OwnProblem, rulesetProblem } from '@risk-check/report/problems';
import { findRuleset as lookUp, type RulesetEntry } from '@risk-check/rules-data';

/** The ruleset for a platform and role, or the problem with either. */
export function findRuleset(platform: string, role: string): RulesetEntry | OwnProblem {
  const found = lookUp(platform, role);
  return 'unknown' in found ? rulesetProblem(platform, role, found) : found;
}
