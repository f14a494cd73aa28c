import { type OwnProblem, rulesetProblem } from '@risk-check/report/problems';
import { findAmong } from '@risk-check/rules-data/find-ruleset';
import { type RulesetEntry, rulesets } from './rulesets.ts';

/** The ruleset for a platform and role, or the problem with either. */
export function findRuleset(platform: string, role: string): RulesetEntry | OwnProblem {
  const found = findAmong(rulesets, platform, role);
  return 'unknown' in found ? rulesetProblem(platform, role, found) : found;
}
