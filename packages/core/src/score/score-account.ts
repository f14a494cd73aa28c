import { type Issue, SnapshotError } from '../errors.ts';
import type { Context } from '../evaluate/context.ts';
import { createContext } from '../evaluate/create-context.ts';
import { evaluateRule, type RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { readGivenValues } from '../evaluate/given-values.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { describeFinding } from '../report/describe-finding.ts';
import { missingInputs } from '../report/missing-inputs.ts';
import type { Finding, RiskReport, Warning } from '../report/report-schema.ts';
import { type CompiledRule, type CompiledRuleset, compiledOnce } from '../ruleset/compile-ruleset.ts';
import type { Ruleset } from '../ruleset/ruleset-schema.ts';
import { checkAgainstRuleset } from '../snapshot/check-against-ruleset.ts';
import { issueAt } from '../snapshot/issue-words.ts';
import { noticeOddities } from '../snapshot/notice-oddities.ts';
import { parseSnapshot } from '../snapshot/parse-snapshot.ts';
import { formatTime, parseTime } from '../snapshot/parse-time.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';
import { bandOf } from './band.ts';
import { combineHazards } from './combine-hazards.ts';
import { indexOf } from './hazard.ts';
import { splitPoints } from './points.ts';
import { applySuppressions, type Suppression } from './suppressions.ts';

export interface ScoreOptions {
  /** The instant to judge at, RFC 3339; the snapshot's own `asOf` unless said. */
  readonly asOf?: string;
  /** Rules to leave out of the score, each with its reason. */
  readonly suppressions?: readonly Suppression[];
  /** Also use rules whose evidence is still too thin to count. */
  readonly includeExperimental?: boolean;
}

/** A snapshot bound to a ruleset and an instant: what every function of core starts from. */
export interface Case {
  readonly snapshot: Snapshot;
  readonly ruleset: CompiledRuleset;
  readonly options: ScoreOptions;
  readonly context: Context;
  readonly warnings: readonly Warning[];
}

/**
 * Scores one account: how close it is to a suspension, by open rules.
 *
 * @param snapshot - One account's activity as known at `asOf`; see docs/snapshot-format.md.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @returns The report; `score` and `worstCase` are whole numbers 0-100, a risk index and never a probability.
 * @throws {SnapshotError} When the snapshot is malformed; `issues` holds every problem.
 * @throws {RulesetError} When the ruleset is malformed.
 * @see docs/scoring.md
 */
export function scoreAccount(
  snapshot: unknown,
  ruleset: Ruleset | CompiledRuleset,
  options: ScoreOptions = {},
): RiskReport {
  return scoreCase(openCase(snapshot, ruleset, options));
}

/** Checks snapshot and options against a ruleset and prepares the evaluation. */
export function openCase(value: unknown, rules: Ruleset | CompiledRuleset, options: ScoreOptions = {}): Case {
  const ruleset = compiledOnce(rules);
  const snapshot = parseSnapshot(value);
  const issues: Issue[] = [];
  const asOf = parseTime(options.asOf ?? snapshot.asOf);
  if (Number.isNaN(asOf)) {
    throw new SnapshotError([
      issueAt(
        'not-a-time',
        'options.asOf',
        'a date-time with an offset, such as "2026-02-10T08:00:00Z"',
        options.asOf,
      ),
    ]);
  }
  issues.push(...checkAgainstRuleset(snapshot, ruleset));
  const given = readGivenValues(snapshot, ruleset.metrics, parseTime(snapshot.asOf));
  issues.push(...given.issues);
  if (issues.length > 0) throw new SnapshotError(issues);
  const context = createContext(snapshot, ruleset, given.byMetric, asOf);
  const warnings = [...noticeOddities(snapshot, ruleset, context), ...given.warnings];
  return { snapshot, ruleset, options, context, warnings };
}

/** The rules that count under these options. */
export function consideredRules(ruleset: CompiledRuleset, options: ScoreOptions): readonly CompiledRule[] {
  return options.includeExperimental
    ? ruleset.rules
    : ruleset.rules.filter(({ declaration }) => declaration.status !== 'experimental');
}

/** true when the account has been suspended or terminated already. */
export function hasEnded(snapshot: Snapshot): boolean {
  return snapshot.account?.status === 'suspended' || snapshot.account?.status === 'terminated';
}

/** Scores a prepared case. */
export function scoreCase({ snapshot, ruleset, options, context, warnings }: Case): RiskReport {
  const considered = consideredRules(ruleset, options);
  const all = considered.map((rule) => evaluateRule(rule, context));
  const {
    kept,
    suppressed,
    warnings: suppressionWarnings,
  } = applySuppressions(all, options.suppressions ?? [], snapshot.account?.id, context.at);
  const combined = combineHazards(kept);
  const evidenceScore = indexOf(combined.evidence);
  const ended = hasEnded(snapshot);
  const worstCase = ended ? 100 : indexOf(combined.worst);
  const score = ended ? 100 : evidenceScore;
  const { shown, superseded } = applyPrecedence(kept);
  const points = splitPoints(
    shown.flatMap(({ rule, fired }) =>
      fired ? [{ ruleId: rule.declaration.id, cause: rule.declaration.cause, hazard: fired.hazard }] : [],
    ),
    evidenceScore,
  );
  const findings = shown.map((outcome) =>
    describeFinding(outcome, {
      ruleset,
      context,
      points: points.get(outcome.rule.declaration.id) ?? 0,
      scoreWithout: outcome.fired ? combined.scoreWith(outcome, 0) : evidenceScore,
    }),
  );
  const unknown = shown
    .filter(({ status, why }) => status === 'unknown' && why !== 'unpublished')
    .map((outcome) => ({
      ruleId: outcome.rule.declaration.id,
      needs: missingInputs(outcome, ruleset, snapshot, context),
      couldAdd: Math.max(0, combined.scoreWith(outcome, outcome.possible?.hazard ?? 0) - evidenceScore),
    }));
  return {
    reportVersion: 1,
    score,
    evidenceScore,
    worstCase,
    band: bandOf(score, worstCase, combined.coverage),
    coverage: combined.coverage,
    asOf: formatTime(context.at),
    ruleset: {
      id: ruleset.source.id,
      title: ruleset.source.title,
      datasetVersion: ruleset.source.datasetVersion,
      digest: ruleset.source.digest,
    },
    findings: findings.sort(byWeight),
    unknown: unknown.sort((a, b) => b.couldAdd - a.couldAdd || byCode(a.ruleId, b.ruleId)),
    unknowable: shown
      .filter(({ unknowable }) => unknowable)
      .map(({ rule }) => rule.declaration.id)
      .sort(byCode),
    suppressed,
    superseded,
    warnings: [...warnings, ...leftOut(ruleset, considered), ...suppressionWarnings],
  };
}

/** A ruleset of which every rule is experimental says nothing unless it is asked to. */
function leftOut(ruleset: CompiledRuleset, considered: readonly CompiledRule[]): Warning[] {
  if (considered.length > 0) return [];
  return [{ code: 'all-rules-experimental', args: { count: ruleset.rules.length } }];
}

const STATUS_ORDER = { fired: 0, unknown: 1, clear: 2, 'not-applicable': 3 } as const;

function byWeight(a: Finding, b: Finding): number {
  return STATUS_ORDER[a.status] - STATUS_ORDER[b.status] || b.points - a.points || byCode(a.ruleId, b.ruleId);
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The most a rule weighs, or may still turn out to weigh. */
function couldWeigh({ levels }: RuleOutcome): number {
  return levels.reduce(
    (most, { level, truth, knowable }) =>
      truth === TRUE || knowable !== FALSE ? Math.max(most, level.hazard) : most,
    0,
  );
}

/** A fired rule of the same cause that weighs at least as much takes a weaker one out of the list. */
function applyPrecedence(outcomes: readonly RuleOutcome[]): {
  shown: RuleOutcome[];
  superseded: { ruleId: string; by: string }[];
} {
  const fired = new Map(
    outcomes.flatMap((outcome) => (outcome.fired ? [[outcome.rule.declaration.id, outcome] as const] : [])),
  );
  const shown: RuleOutcome[] = [];
  const superseded: { ruleId: string; by: string }[] = [];
  for (const outcome of outcomes) {
    const by = outcome.rule.declaration.suppressedBy?.find(
      (id) => (fired.get(id)?.fired?.hazard ?? -1) >= couldWeigh(outcome),
    );
    if (by === undefined) shown.push(outcome);
    else superseded.push({ ruleId: outcome.rule.declaration.id, by });
  }
  return { shown, superseded };
}
