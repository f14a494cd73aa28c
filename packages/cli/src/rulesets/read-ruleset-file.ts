import { createHash } from 'node:crypto';
import { compileRuleset, type Ruleset, RulesetError } from '@risk-check/core';
import { canonical } from '@risk-check/core/snapshot';
import { CliError } from '../errors/cli-error.ts';
import { isObject } from '../files/is-object.ts';
import { locateIssues } from '../files/locate-problems.ts';
import { readJson } from '../files/read-input.ts';
import type { Io } from '../process/io.ts';

/** Reads `--rules FILE` and checks it: house rules, or a built ruleset. */
export async function readRulesetFile(path: string, io: Io): Promise<Ruleset> {
  const { input, value } = await readJson(path, io);
  if (isHouseRules(value)) {
    const { readHouseRules } = await import('../house-rules/read-house-rules.ts');
    return await readHouseRules(input, value);
  }
  try {
    return underComputedDigest(compileRuleset(value).source, (value as Ruleset).digest);
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    throw new CliError('INVALID_RULESET', path, await locateIssues(input, error.issues), { cause: error });
  }
}

/** Computes the digest from the content; the one stated in the file isn't trusted. */
function underComputedDigest({ digest: _, checksum: __, ...content }: Ruleset, stated: string): Ruleset {
  const computed = createHash('sha256').update(canonical(content)).digest('hex');
  const isTrue = stated === `sha256:${computed}`;
  return { ...content, digest: isTrue ? stated : `altered:${computed}` } as Ruleset;
}

/** Whether a file means to be house rules and not a built ruleset. */
const isHouseRules = (value: unknown): boolean =>
  isObject(value) && ('extends' in value || 'replaces' in value || !('schemaVersion' in value));
