import type { CompiledRule, CompiledRuleset } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import type { GivenValues } from '../evaluate/given-values.ts';
import { canonicalTime, parseTime } from '../exact/parse-time.ts';
import { isObject } from '../form/compile-form.ts';
import { OptionsError } from '../issues/errors.ts';
import { AN_OBJECT, issueAt, TIME } from '../issues/issue-words.ts';
import { unknownKey } from '../issues/unknown-key.ts';
import type { Ruleset } from '../ruleset/ruleset.generated.ts';
import type { Stated } from '../snapshot/fill-defaults.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';
import { type ReadySnapshot, readySnapshot } from './prepare-snapshot.ts';
import { type Suppression, suppressionIssues } from './suppression.ts';

/** Options of everything that scores. */
export interface ScoreOptions<Id extends string = string> {
  /** The instant to judge at, RFC 3339; the snapshot's own `asOf` unless said. */
  readonly asOf?: string | undefined;
  /** Rules to leave out of the score, each with its reason. */
  readonly suppressions?: readonly Suppression<Id>[] | undefined;
  /** Also use rules whose evidence is still too thin to count. */
  readonly includeExperimental?: boolean | undefined;
}

/** The options of everything that scores. */
export const SCORE_OPTIONS: readonly string[] = ['asOf', 'suppressions', 'includeExperimental'];

/** A snapshot bound to a ruleset and an instant: what every function of core starts from. */
export interface Case {
  readonly snapshot: Snapshot;
  readonly ruleset: CompiledRuleset;
  readonly options: ScoreOptions;
  readonly context: Context;
  /** `context.at` as it is printed. */
  readonly asOf: string;
  readonly reading: Reading;
  readonly given: GivenValues;
  /** What the owner has stated for whole lists. */
  readonly stated: Stated[];
  /** What is not known of this instant, since it is before the snapshot's own, by its places in the snapshot. */
  readonly unknownThen: readonly string[];
}

/**
 * Checks snapshot and options against a ruleset and prepares the evaluation.
 *
 * @param known - As `readySnapshot` takes it.
 * @param names - Options that the caller takes.
 */
export function openCase(
  value: unknown,
  rules: Ruleset | CompiledRuleset,
  given?: ScoreOptions | null,
  known?: Reading,
  names: readonly string[] = SCORE_OPTIONS,
): Case {
  const options = given ?? {};
  const own = readySnapshot(value, rules, known);
  const text = options.asOf ?? own.snapshot.asOf;
  const at = options.asOf == null ? own.asOf : parseTime(`${options.asOf}`);
  const issues = options.suppressions == null ? [] : suppressionIssues(options.suppressions);
  if (Number.isNaN(at)) issues.push(issueAt('not-a-time', 'options.asOf', TIME, text));
  if (!isObject(options)) issues.push(issueAt('wrong-type', 'options', AN_OBJECT, options));
  else
    for (const name in options)
      if (!names.includes(name)) issues.push(unknownKey('options.', name, options[name as never], names));
  if (issues.length > 0) throw new OptionsError(issues);
  return caseAt(own, options, at, canonicalTime(text, at));
}

/** The same where all has been checked; `asOf` is `at` as it is printed. */
export function caseAt(own: ReadySnapshot, options: ScoreOptions, at: number, asOf: string): Case {
  const ready = own.at(at);
  const { snapshot, ruleset, reading } = ready;
  return {
    snapshot,
    ruleset,
    options,
    context: ready.contextAt(at),
    asOf,
    reading,
    given: ready.given,
    stated: ready.stated,
    unknownThen: ready.unknownThen,
  };
}

/** The rules that count under these options. */
export function consideredRules(ruleset: CompiledRuleset, options: ScoreOptions): readonly CompiledRule[] {
  return options.includeExperimental ? ruleset.rules : ruleset.settledRules;
}

/** true when the account has been suspended or terminated already. */
export function hasEnded(snapshot: Snapshot): boolean {
  return snapshot.account?.status === 'suspended' || snapshot.account?.status === 'terminated';
}
