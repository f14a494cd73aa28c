import { compileRuleset, type Ruleset, RulesetError } from '@risk-check/core';
import { CliError } from '../errors/cli-error.ts';
import { decodeUtf8 } from '../input/decode-utf8.ts';
import { locateIssues } from '../input/locate-issues.ts';
import { parseJson } from '../input/parse-json.ts';
import { readBytes } from '../input/read-bytes.ts';
import type { Io } from '../io.ts';

/** Reads a built ruleset (`--rules FILE`) and checks it. */
export async function readRulesetFile(path: string, io: Io): Promise<Ruleset> {
  const input = decodeUtf8(await readBytes(path, io), path);
  const value = await parseJson(input);
  try {
    return compileRuleset(value).source;
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    throw new CliError('INVALID_RULESET', path, await locateIssues(input, error.issues), { cause: error });
  }
}
