import type { Issue } from '../errors.ts';
import type { RuleOutcome, Status } from '../evaluate/evaluate-rule.ts';
import type { Warning } from '../report/report-schema.ts';
import { issueAt } from '../snapshot/issue-words.ts';
import { parseTime } from '../snapshot/parse-time.ts';
import type { Case } from './open-case.ts';

/** A rule the owner leaves out of the score, and why. */
export interface Suppression {
  /** Rule id. */
  readonly rule: string;
  readonly reason: string;
  /** Last instant at which it holds: an RFC 3339 time, or a date (to its end, UTC). */
  readonly until?: string | null;
  /** Only for this `account.id`. */
  readonly account?: string | null;
}

export interface Suppressed {
  ruleId: string;
  status: Status;
  reason: string;
  until: string | null;
}

/** What is wrong with the suppressions that were asked for; every function that honours them would misread it. */
export function suppressionIssues(suppressions: readonly Suppression[]): Issue[] {
  if (!Array.isArray(suppressions))
    return [issueAt('not-a-list', 'options.suppressions', 'a list of suppressions', suppressions)];
  const issues: Issue[] = [];
  for (const [i, suppression] of suppressions.entries()) {
    const { rule, reason, until } = suppression ?? {};
    const path = `options.suppressions[${i}]`;
    if (typeof rule !== 'string' || typeof reason !== 'string' || reason.trim() === '')
      issues.push(issueAt('missing', path, '`rule` and a `reason` that is not empty', suppression));
    if (Number.isNaN(endOf(until)))
      issues.push(issueAt('not-a-time', `${path}.until`, 'a date or a date-time with an offset', until));
  }
  return issues;
}

/** Ids of the rules that are suppressed at an instant. */
export function activeSuppressions({ snapshot, options }: Case, at: number): ReadonlySet<string> {
  return new Set(
    (options.suppressions ?? [])
      .filter(
        ({ account, until }) => (account == null || account === snapshot.account?.id) && endOf(until) >= at,
      )
      .map(({ rule }) => rule),
  );
}

/** Last instant of a suppression, epoch milliseconds; NaN when it is not a time. */
export function endOf(until: string | null | undefined): number {
  return until == null ? Infinity : parseTime(until.length === 10 ? `${until}T23:59:59.999Z` : `${until}`);
}

/** Takes suppressed rules out; what is expired, unused or without an end is a warning. */
export function applySuppressions(
  outcomes: readonly RuleOutcome[],
  suppressions: readonly Suppression[],
  accountId: string | undefined,
  at: number,
): { kept: readonly RuleOutcome[]; suppressed: Suppressed[]; warnings: Warning[] } {
  if (suppressions.length === 0) return { kept: outcomes, suppressed: [], warnings: [] };
  const warnings: Warning[] = [];
  const active = new Map<string, Suppression>();
  for (const suppression of suppressions) {
    const { rule, until, account } = suppression;
    if (account != null && account !== accountId) continue;
    if (endOf(until) < at)
      warnings.push({ code: 'suppression-expired', args: { ruleId: rule, until: until ?? '' } });
    else {
      if (until == null) warnings.push({ code: 'suppression-without-end', args: { ruleId: rule } });
      active.set(rule, suppression);
    }
  }
  const suppressed: Suppressed[] = [];
  const kept = outcomes.filter(({ rule, status }) => {
    const suppression = active.get(rule.id);
    if (!suppression) return true;
    suppressed.push({
      ruleId: rule.id,
      status,
      reason: suppression.reason,
      until: suppression.until ?? null,
    });
    return false;
  });
  for (const rule of active.keys()) {
    const found = suppressed.find(({ ruleId }) => ruleId === rule);
    if (!found) warnings.push({ code: 'suppression-unknown-rule', args: { ruleId: rule } });
    else if (found.status === 'clear' || found.status === 'not-applicable') {
      warnings.push({ code: 'suppression-unused', args: { ruleId: rule } });
    }
  }
  suppressed.sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  return { kept, suppressed, warnings };
}
