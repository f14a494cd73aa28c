import type { Guide, Ruleset } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { CliError } from '../errors/cli-error.ts';

/** The guide that belongs to a ruleset. */
export async function loadGuide(ruleset: Ruleset): Promise<Guide> {
  const entry = rulesets.find(({ id }) => id === ruleset.id);
  if (!entry) {
    const known = rulesets.map(({ platform }) => platform);
    const args = { platform: ruleset.platform, nearest: null, known: [...new Set(known)] };
    throw new CliError('INVALID_RULESET', null, [{ code: 'unknown-platform', args }]);
  }
  return (await entry.loadGuide()).default;
}
