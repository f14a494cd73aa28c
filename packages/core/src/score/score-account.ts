import { SnapshotError } from '../errors.ts';
import type { Context } from '../evaluate/context.ts';
import { evaluateRule, type Status } from '../evaluate/evaluate-rule.ts';
import { describeFinding } from '../report/describe-finding.ts';
import { missingInputs } from '../report/missing-inputs.ts';
import type { Finding, RiskReport, Warning } from '../report/report-schema.ts';
import type { CompiledRule, CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import type { Ruleset } from '../ruleset/ruleset-schema.ts';
import { issueAt } from '../snapshot/issue-words.ts';
import { noticeOddities } from '../snapshot/notice-oddities.ts';
import { canonicalTime, parseTime } from '../snapshot/parse-time.ts';
import { prepareSnapshot } from '../snapshot/prepare-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';
import { bandOf } from './band.ts';
import { combineHazards } from './combine-hazards.ts';
import { indexOf } from './hazard.ts';
import { splitPoints } from './points.ts';
import { applyPrecedence } from './precedence.ts';
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
  /** `context.at` as it is printed. */
  readonly asOf: string;
  readonly warnings: readonly Warning[];
}

/**
 * Scores one account: how close it is to a suspension, by open rules.
 *
 * @param snapshot - One account's activity as known at `asOf`, or what `prepareSnapshot` made of it; see
 *   docs/snapshot-format.md.
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
  const prepared = prepareSnapshot(value, rules);
  const { snapshot, ruleset, reading, given } = prepared;
  const text = options.asOf ?? snapshot.asOf;
  const at = parseTime(text);
  if (Number.isNaN(at)) {
    throw new SnapshotError([
      issueAt(
        'not-a-time',
        'options.asOf',
        'a date-time with an offset, such as "2026-02-10T08:00:00Z"',
        text,
      ),
    ]);
  }
  const context = prepared.contextAt(at);
  const warnings = noticeOddities(reading, ruleset, context);
  warnings.push(...given.warnings);
  return { snapshot, ruleset, options, context, asOf: canonicalTime(text, at), warnings };
}

/** The rules that count under these options. */
export function consideredRules(ruleset: CompiledRuleset, options: ScoreOptions): readonly CompiledRule[] {
  return options.includeExperimental ? ruleset.rules : ruleset.settledRules;
}

/** true when the account has been suspended or terminated already. */
export function hasEnded(snapshot: Snapshot): boolean {
  return snapshot.account?.status === 'suspended' || snapshot.account?.status === 'terminated';
}

/** Scores a prepared case. */
export function scoreCase({ snapshot, ruleset, options, context, asOf, warnings }: Case): RiskReport {
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
  const firedRules = shown.filter(({ fired }) => fired !== null);
  const points = splitPoints(firedRules, evidenceScore);
  const findings: Record<Status, Finding[]> = { fired: [], unknown: [], clear: [], 'not-applicable': [] };
  const unknown: RiskReport['unknown'] = [];
  const unknowable: string[] = [];
  let firedSoFar = 0;
  for (const outcome of shown) {
    const { status, why, rule, fired } = outcome;
    const share = fired ? (points[firedSoFar++] as number) : 0;
    const scoreWithout = fired ? combined.scoreWith(outcome, 0) : evidenceScore;
    findings[status].push(describeFinding(outcome, context, share, scoreWithout));
    if (outcome.unknowable) unknowable.push(rule.declaration.id);
    if (status !== 'unknown' || why === 'unpublished') continue;
    unknown.push({
      ruleId: rule.declaration.id,
      needs: missingInputs(outcome, ruleset, snapshot, context),
      couldAdd: Math.max(0, combined.scoreWith(outcome, outcome.possible?.hazard ?? 0) - evidenceScore),
    });
  }
  // Rules come in the order of their ids, and sorting keeps it among equals.
  findings.fired.sort((a, b) => b.points - a.points);
  return {
    reportVersion: 1,
    score,
    evidenceScore,
    worstCase,
    band: bandOf(score, worstCase, combined.coverage),
    coverage: combined.coverage,
    asOf,
    ruleset: {
      id: ruleset.source.id,
      title: ruleset.source.title,
      datasetVersion: ruleset.source.datasetVersion,
      digest: ruleset.source.digest,
    },
    findings: findings.fired.concat(findings.unknown, findings.clear, findings['not-applicable']),
    unknown: unknown.sort((a, b) => b.couldAdd - a.couldAdd),
    unknowable,
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
