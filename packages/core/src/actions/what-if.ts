import { openCase, type ScoreOptions } from '../account/open-case.ts';
import type {
  ActionIdOf,
  AnyRuleset,
  MetricNameOf,
  RuleIdOf,
  SnapshotOf,
  Untyped,
} from '../account/typed-snapshot.ts';
import type { RiskReport } from '../report/report-schema.ts';
import { scoreAccount, scoreCase } from '../score/score-account.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';
import { applyChanges, type ChangedSnapshot, type WhatIfChange } from './apply-changes.ts';

/** A change that a ruleset knows: one of its actions, or one of its metrics. */
export type ChangeOf<R extends AnyRuleset> = WhatIfChange<ActionIdOf<R>, MetricNameOf<R>>;

/** Effect of a change on one finding. */
export interface FindingDelta<Id extends string = string> {
  readonly ruleId: Id;
  readonly before: string;
  readonly after: string;
  readonly points: number;
}

/** A change and its measured effect: both reports whole, and what differs between them. */
export interface WhatIf<Id extends string = string> {
  readonly before: RiskReport<Id>;
  readonly after: RiskReport<Id>;
  readonly delta: { readonly score: number; readonly worstCase: number };
  readonly findings: readonly FindingDelta<Id>[];
  /** How many items, metrics and facts were changed; 0 when nothing matched. */
  readonly changed: number;
  /** Items that may match but lack a field that would tell: left alone. */
  readonly uncertain: ChangedSnapshot['uncertain'];
  /** The changed snapshot; scoring it gives `after`. */
  readonly snapshot: Snapshot;
}

/**
 * Scores the account again after changes: actions of the ruleset (`{ action: 'cancel-unpaid-orders' }`, with `ids` only
 * these items) or metrics set by hand (`{ metric: 'disputesOpen', value: 0 }`).
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param changes - Carried out one after the other, on a copy.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @throws {SnapshotError} When the snapshot is malformed.
 * @throws {OptionsError} When a change names an action or metric that does not exist, or an option is wrong.
 * @throws {RulesetError} When the ruleset is malformed.
 *
 * @example
 * whatIf(snapshot, ruleset, [{ action: 'cancel-unpaid-orders' }]).delta.score; // such as -24
 */
export function whatIf<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  changes: readonly ChangeOf<R>[],
  options?: ScoreOptions<RuleIdOf<R>> | null,
): WhatIf<RuleIdOf<R>> {
  const base = openCase(snapshot, ruleset, options);
  const before = scoreCase(base);
  const changed = applyChanges(base, changes);
  const after = scoreAccount(changed.snapshot, base.ruleset, base.options);
  return {
    before,
    after,
    delta: { score: after.score - before.score, worstCase: after.worstCase - before.worstCase },
    findings: compareFindings(before, after),
    ...changed,
  } as WhatIf<RuleIdOf<R>>;
}

/** Findings that differ between two reports of one account, in the order of rule ids. */
function compareFindings(before: RiskReport, after: RiskReport): FindingDelta[] {
  const ids = new Set([...before.findings, ...after.findings].map(({ ruleId }) => ruleId));
  return [...ids].sort().flatMap((ruleId) => {
    const [old, now] = [before, after].map(({ findings }) =>
      findings.find((finding) => finding.ruleId === ruleId),
    );
    const points = (now?.points ?? 0) - (old?.points ?? 0);
    // A rule without points is not worth a mention when another one takes its place.
    return points === 0 && (!old || !now || stateOf(old) === stateOf(now))
      ? []
      : [{ ruleId, before: stateOf(old), after: stateOf(now), points }];
  });
}

/** A rule without a finding is superseded by another. */
const stateOf = (finding: RiskReport['findings'][number] | undefined): string =>
  finding?.status === 'fired' ? `level ${finding.level}` : (finding?.status ?? 'superseded');
