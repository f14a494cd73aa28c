import type { OwnProblem } from '../problems/problem.ts';
import { platformMeantBy, platformsCalled } from '../questions/find-accounts.ts';
import { nearestName } from '../text/nearest-name.ts';

interface Missing {
  readonly unknown: 'platform' | 'role';
  readonly known: readonly string[];
}

/** The problem with a platform or role that no ruleset is for, as `findRuleset` of rules-data found it. */
export function rulesetProblem(platform: string, role: string, { unknown, known }: Missing): OwnProblem {
  if (unknown === 'platform') {
    const nearest = platformMeantBy(platform, known) ?? nearestName(platform, known);
    const alike = platformsCalled(platform, known);
    const args = { platform, nearest, known: alike.length > 1 ? alike : known };
    return { path: 'platform', code: 'unknown-platform', args };
  }
  const nearest = known.length === 1 ? (known[0] ?? null) : nearestName(role, known);
  return { path: 'role', code: 'unknown-role', args: { platform, role, nearest, known } };
}
