import { compileRuleset } from './compile/compile-ruleset.ts';
import type { CompiledRuleset } from './evaluate/compiled.ts';
import { OptionsError, RulesetError, SnapshotError } from './issues/errors.ts';
import { showValue } from './issues/issue-words.ts';
import { textOf } from './issues/phrase.ts';
import { scoreAccount } from './score/score-account.ts';
import { scoreCompact } from './score/score-compact.ts';

/*
 * `scoreAccount` and `scoreCompact` over JSON texts, for engines that run JavaScript inside a query (BigQuery, Snowflake,
 * PL/v8, ClickHouse) or inside another language (the Python package).
 * No function throws for what stands in a row: the answer is then `{ "error": { "code", "issues" } }`, so that one row does
 * not end a query over all of them. Options are those of `scoreAccount` as JSON, such as `{"asOf":"2026-03-01T00:00:00Z"}`.
 */

/** A ruleset with the functions that score by it; the ruleset is compiled once. */
export interface BoundRuleset {
  /** The whole report as JSON: tens of kilobytes an account. */
  readonly scoreAccountJson: (snapshotJson: string, optionsJson?: string | null) => string;
  /** Score, worst case, band, coverage and the ids of what fired, as JSON: about a hundred bytes. */
  readonly scoreCompactJson: (snapshotJson: string, optionsJson?: string | null) => string;
  /** The same of a snapshot that its host has parsed. */
  readonly scoreCompactValue: (snapshot: unknown, optionsJson?: string | null) => string;
}

/** Cache of one: engines call once per row, with the same ruleset for millions of rows. */
let last: { readonly text: string; readonly bound: BoundRuleset } | undefined;

/** The report of one account as JSON. */
export function scoreAccountJson(
  snapshotJson: string,
  rulesetJson: string,
  optionsJson?: string | null,
): string {
  return bindRuleset(rulesetJson).scoreAccountJson(snapshotJson, optionsJson);
}

/** The outcome of one account without explanations, as JSON. */
export function scoreCompactJson(
  snapshotJson: string,
  rulesetJson: string,
  optionsJson?: string | null,
): string {
  return bindRuleset(rulesetJson).scoreCompactJson(snapshotJson, optionsJson);
}

/** Makes a ruleset ready once, for hosts that keep an object between rows. A bad ruleset is the answer to every row. */
export function bindRuleset(rulesetJson: string): BoundRuleset {
  if (last?.text === rulesetJson) return last.bound;
  let ruleset: CompiledRuleset;
  try {
    ruleset = compileRuleset(parseJson(rulesetJson, 'INVALID_RULESET'));
  } catch (error) {
    const answer = refusal(error);
    const refuse = () => answer;
    return { scoreAccountJson: refuse, scoreCompactJson: refuse, scoreCompactValue: refuse };
  }
  const bound = {
    scoreAccountJson: answerWith(scoreAccount, ruleset, parseSnapshot),
    scoreCompactJson: answerWith(scoreCompact, ruleset, parseSnapshot),
    scoreCompactValue: answerWith(scoreCompact, ruleset, (snapshot) => snapshot),
  };
  last = { text: rulesetJson, bound };
  return bound;
}

function answerWith<T>(
  score: typeof scoreAccount | typeof scoreCompact,
  ruleset: CompiledRuleset,
  read: (given: T) => unknown,
): (given: T, optionsJson?: string | null) => string {
  return (given, optionsJson) => {
    try {
      const snapshot = read(given);
      // NULL in SQL.
      const isGiven = optionsJson !== undefined && optionsJson !== null;
      const options = isGiven ? parseJson(optionsJson, 'INVALID_OPTIONS') : {};
      return JSON.stringify(score(snapshot, ruleset, options as object));
    } catch (error) {
      return refusal(error);
    }
  };
}

/** What is wrong as JSON; our own bugs are thrown on. */
function refusal(error: unknown): string {
  if (
    error instanceof NotJson ||
    error instanceof SnapshotError ||
    error instanceof RulesetError ||
    error instanceof OptionsError
  )
    return JSON.stringify({ error: { code: error.code, issues: error.issues } });
  throw error;
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

const parseSnapshot = (text: string): unknown => parseJson(text, 'INVALID_SNAPSHOT');

function parseJson(text: string, code: string): unknown {
  if (typeof text !== 'string')
    throw new NotJson(code, `expected a JSON text, got ${textOf(showValue(text))}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotJson(code, `expected a JSON text: ${(error as Error).message}`);
  }
}
