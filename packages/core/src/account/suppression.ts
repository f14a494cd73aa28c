import { parseTime } from '../exact/parse-time.ts';
import type { Issue } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
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

/** What is wrong with the suppressions that were asked for; every function that honours them would misread it. */
export function suppressionIssues(suppressions: readonly Suppression[]): Issue[] {
  if (!Array.isArray(suppressions))
    return [
      issueAt(
        'not-a-list',
        'options.suppressions',
        phrase('suppressions', 'a list of suppressions'),
        suppressions,
      ),
    ];
  const issues: Issue[] = [];
  for (const [i, suppression] of suppressions.entries()) {
    const { rule, reason, until } = suppression ?? {};
    const path = `options.suppressions[${i}]`;
    if (typeof rule !== 'string' || typeof reason !== 'string' || reason.trim() === '')
      issues.push(
        issueAt(
          'missing',
          path,
          phrase('suppression', '`rule` and a `reason` that is not empty'),
          suppression,
        ),
      );
    if (Number.isNaN(endOf(until)))
      issues.push(
        issueAt(
          'not-a-time',
          `${path}.until`,
          phrase('day-or-time', 'a date such as "2026-12-31", or a date-time with an offset'),
          until,
        ),
      );
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
