import { compileRuleset } from './compile/compile-ruleset.ts';
import type { CompiledRuleset } from './evaluate/compiled.ts';
import { RulesetError, SnapshotError } from './issues/errors.ts';
import { shortJson } from './issues/issue-words.ts';
import { scoreAccount } from './score/score-account.ts';

/** The ruleset of the row before: engines call once per row, with the same ruleset for millions of rows. */
let last: { readonly text: string; readonly ruleset: CompiledRuleset } | undefined;

/**
 * `scoreAccount` over JSON texts, for engines that run JavaScript inside a query (BigQuery, Snowflake, PL/v8, ClickHouse).
 *
 * @returns The report as JSON. What cannot be scored is `{ "error": { "code", "issues" } }`, so that one row does not end
 *   a query over all of them.
 */
export function scoreAccountJson(snapshotJson: string, rulesetJson: string): string {
  try {
    const snapshot = parseJson(snapshotJson, 'INVALID_SNAPSHOT');
    if (last?.text !== rulesetJson)
      last = { text: rulesetJson, ruleset: compileRuleset(parseJson(rulesetJson, 'INVALID_RULESET')) };
    return JSON.stringify(scoreAccount(snapshot, last.ruleset));
  } catch (error) {
    if (error instanceof NotJson || error instanceof SnapshotError || error instanceof RulesetError)
      return JSON.stringify({ error: { code: error.code, issues: error.issues } });
    throw error;
  }
}

class NotJson extends Error {
  readonly issues: readonly object[];
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.issues = [{ code: 'not-json', path: '', message }];
  }
}

function parseJson(text: string, code: string): unknown {
  if (typeof text !== 'string') throw new NotJson(code, `expected a JSON text, got ${shortJson(text)}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotJson(code, `expected a JSON text: ${(error as Error).message}`);
  }
}
