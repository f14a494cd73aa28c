import type { OwnProblem } from '../problems/problem.ts';
import { platformMeantBy, platformsCalled } from '../questions/platform-names.ts';
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

/** The problem with the id of a ruleset that there is none of: only what its platform can mean is suggested. */
export function unknownRuleset(id: string, ids: readonly string[]): OwnProblem {
  const [platform = '', role = ''] = id.split('.');
  const platforms = [...new Set(ids.map((one) => one.slice(0, one.indexOf('.'))))];
  const meant = platformMeantBy(platform, platforms) ?? nearestName(platform, platforms);
  const its = ids.filter((one) => one.startsWith(`${meant}.`));
  const nearest = its.length === 1 ? (its[0] ?? null) : nearestName(`${meant}.${role}`, its);
  return { code: 'unknown-ruleset', args: { id, nearest, known: its.length > 0 ? its : ids } };
}
