import { compileRuleset, type Ruleset, RulesetError } from '@risk-check/core';
import { CliError } from '../errors/cli-error.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { locateIssues } from '../files/locate-issues.ts';
import { parseJson } from '../files/parse-json.ts';
import { readBytes } from '../files/read-bytes.ts';
import { isHouseRules } from '../house-rules/is-house-rules.ts';
import type { Io } from '../process/io.ts';

/** Reads `--rules FILE` and checks it: house rules, or a built ruleset. */
export async function readRulesetFile(path: string, io: Io): Promise<Ruleset> {
  const input = decodeUtf8(await readBytes(path, io), path);
  const value = await parseJson(input);
  if (isHouseRules(value)) {
    const { readHouseRules } = await import('../house-rules/read-house-rules.ts');
    return await readHouseRules(input, value);
  }
  try {
    return compileRuleset(value).source;
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    throw new CliError('INVALID_RULESET', path, await locateIssues(input, error.issues), { cause: error });
  }
}
