import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import type { OwnProblem } from '../errors/problem.ts';
import { nearestName } from './nearest-name.ts';

/** The ruleset for a platform and role, or the problem with either. */
export function findRuleset(platform: string, role: string): RulesetEntry | OwnProblem {
  const ofPlatform = rulesets.filter((entry) => entry.platform === platform);
  if (ofPlatform.length === 0) {
    const known = [...new Set(rulesets.map((entry) => entry.platform))];
    return {
      path: 'platform',
      code: 'unknown-platform',
      args: { platform, nearest: nearestName(platform, known), known },
    };
  }
  const entry = ofPlatform.find((candidate) => candidate.role === role);
  if (entry) return entry;
  const known = ofPlatform.map((candidate) => candidate.role);
  const nearest = known.length === 1 ? (known[0] ?? null) : nearestName(role, known);
  return { path: 'role', code: 'unknown-role', args: { platform, role, nearest, known } };
}
