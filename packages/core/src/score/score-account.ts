import { type Case, consideredRules, openCase, type ScoreOptions } from '../account/open-case.ts';
import type { AnyRuleset, RuleIdOf, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import type { CompiledLevel } from '../evaluate/compiled.ts';
import type { Status } from '../evaluate/evaluate-rule.ts';
import { parseTime } from '../exact/parse-time.ts';
import type { Warning } from '../issues/warning.ts';
import { describeFinding } from '../report/describe-finding.ts';
import { missingReader } from '../report/missing-inputs.ts';
import { noticeOddities } from '../report/notice-oddities.ts';
import type { RiskReport } from '../report/report.generated.ts';
import type { Finding } from '../report/report-schema.ts';
import { describeNear } from './describe-near.ts';
import { mostPointsFirst } from './most-points-first.ts';
import { type Weighed, weighCase } from './weigh-case.ts';

/**
 * Scores one account: how close it is to a suspension, by open rules.
 *
 * @param snapshot - One account's activity as known at `asOf`, or what `prepareSnapshot` made of it; see
 *   docs/snapshot-format.md.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @returns The report; `score` and `worstCase` are whole numbers 0-100, a risk index and never a probability.
 * @throws {SnapshotError} When the snapshot is malformed; `issues` holds every problem.
 * @throws {RulesetError} When the ruleset is malformed.
 * @throws {OptionsError} When an option is wrong.
 * @see docs/scoring.md
 *
 * @example
 * import ruleset from '@risk-check/rules-data/aliexpress/buyer';
 *
 * const { score, band, findings } = scoreAccount(snapshot, ruleset);
 */
export function scoreAccount<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  options?: ScoreOptions<RuleIdOf<R>> | null,
): RiskReport<RuleIdOf<R>> {
  return scoreCase(openCase(snapshot, ruleset, options)) as RiskReport<RuleIdOf<R>>;
}

/** Scores a prepared case; `weighed` where it has been weighed already. */
export function scoreCase(base: Case, weighed: Weighed = weighCase(base)): RiskReport {
  const { ruleset, context } = base;
  const { shown, points, combined, evidenceScore } = weighed;
  const findings: Record<Status, Finding[]> = { fired: [], unknown: [], clear: [], 'not-applicable': [] };
  const unknown: RiskReport['unknown'] = [];
  const unknowable: string[] = [];
  const missingOf = missingReader(ruleset, base.reading, base.given, context);
  let firedSoFar = 0;
  for (const outcome of shown) {
    const { status, why, rule, fired } = outcome;
    const share = fired ? (points[firedSoFar++] as number) : 0;
    const scoreWithout = fired ? combined.scoreWith(outcome, 0) : evidenceScore;
    findings[status].push(describeFinding(outcome, context, share, scoreWithout));
    if (outcome.unknowable) unknowable.push(rule.id);
    if (status !== 'unknown' || why === 'unpublished') continue;
    const added = (level: CompiledLevel | null): number =>
      Math.max(0, combined.scoreWith(outcome, level?.hazard ?? 0) - evidenceScore);
    const { needs, missing } = missingOf(outcome, added);
    unknown.push({ ruleId: rule.id, needs, missing, couldAdd: added(outcome.possible) });
  }
  const { id, title, datasetVersion, digest, house } = ruleset.source;
  return {
    reportVersion: 1,
    score: weighed.score,
    evidenceScore,
    worstCase: weighed.worstCase,
    band: weighed.band,
    coverage: combined.coverage,
    asOf: base.asOf,
    ruleset: { id, title, datasetVersion, digest, ...(house ? { house } : {}) },
    findings: mostPointsFirst(findings.fired, points).concat(
      findings.unknown,
      findings.clear,
      findings['not-applicable'],
    ),
    near: describeNear(base, weighed),
    unknown: unknown.sort((a, b) => b.couldAdd - a.couldAdd),
    unknowable,
    stated: base.stated,
    suppressed: weighed.suppressed,
    superseded: weighed.superseded,
    warnings: [
      ...notKnownThen(base),
      ...noticeOddities(base.reading, base.given, ruleset, context),
      ...leftOut(base, weighed),
      ...weighed.warnings,
    ],
  };
}

/** Before its own instant a snapshot says less: facts, bare words and given numbers have no date, or a later one. */
function notKnownThen({ ruleset, unknownThen, given, context, asOf, snapshot }: Case): Warning[] {
  if (context.at >= parseTime(snapshot.asOf)) return [];
  const later = Object.keys(snapshot.metrics ?? {}).filter((name) => {
    const entries = given.byMetric[ruleset.metrics.get(name)?.index ?? -1];
    return entries?.every(({ at }) => at > context.at);
  });
  const fields = [...unknownThen, ...later.map((name) => `metrics.${name}`).sort()];
  return fields.length === 0
    ? []
    : [{ code: 'not-known-then', args: { asOf, own: snapshot.asOf, fields: fields.join(', ') } }];
}

/** A ruleset says nothing where every rule is experimental and nobody asked for those, or where none is meant for the account. */
function leftOut({ ruleset, options }: Case, { outcomes }: Weighed): Warning[] {
  if (consideredRules(ruleset, options).length > 0) {
    const isNone =
      outcomes.every(({ rule, why }) => !rule.hasEffect || why === 'excluded') &&
      outcomes.some(({ rule }) => rule.hasEffect);
    return isNone ? [{ code: 'no-rule-applies', args: {} }] : [];
  }
  return [{ code: 'all-rules-experimental', args: { count: ruleset.rules.length } }];
}
