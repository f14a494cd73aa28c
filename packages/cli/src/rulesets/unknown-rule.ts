import { CliError } from '../errors/cli-error.ts';
import { nearestName } from './nearest-name.ts';
import type { ListedRuleset } from './rulesets-at-hand.ts';

/** The error for an id that is neither a rule nor, where these may be named, a platform or ruleset. */
export function unknownRule(id: string, entries: readonly ListedRuleset[]): CliError {
  const known = entries.flatMap((entry) => [entry.platform, entry.id, ...entry.rules.map((rule) => rule.id)]);
  return new CliError('USAGE', null, [
    { code: 'unknown-rule', args: { id, nearest: nearestName(id, [...new Set(known)]) } },
  ]);
}
