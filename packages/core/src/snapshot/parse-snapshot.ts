import { compileForm } from '../form/compile-form.ts';
import { describeProblems } from '../form/describe-problems.ts';
import type { Check, Form } from '../form/form.ts';
import { isDeeperThan } from '../form/nesting.ts';
import { type Issue, SnapshotError } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import type { Snapshot } from './snapshot.generated.ts';
import { headFields, kindForms, snapshotDefinitions } from './snapshot-form.generated.ts';
import { type ListDeclaration, snapshotLists } from './snapshot-lists.ts';

/** Deepest nesting of an input. */
export const MAX_DEPTH = 64;

/** Most items that all lists of a snapshot may have together. */
export const MOST_EVENTS = 1e6;

/**
 * Checks an unknown value against the snapshot format, version 1.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns The same value, typed.
 * @throws {SnapshotError} With every problem found.
 *
 * @example
 * try {
 *   const { platform, role } = parseSnapshot(JSON.parse(text));
 *   console.log(platform, role);
 * } catch (error) {
 *   if (!(error instanceof SnapshotError)) throw error;
 *   for (const { path, message } of error.issues) console.log(path, message);
 * }
 */
export function parseSnapshot(value: unknown): Snapshot {
  const issues = snapshotIssues(value);
  if (issues.length > 0) throw new SnapshotError(issues);
  return value as Snapshot;
}

export const tooManyEvents = (events: number): Issue =>
  issueAt('too-many-events', '', phrase('million-events', 'at most 1,000,000 events'), events);

/** Everything wrong with a value that should be a snapshot. */
export function snapshotIssues(value: unknown): Issue[] {
  let events = 0;
  for (const list of Object.values(value ?? {})) if (Array.isArray(list)) events += list.length;
  if (events > MOST_EVENTS) return [tooManyEvents(events)];
  // Said alone and first: of a value that is nested too deep, such as one in which a thousand objects name the account that
  // holds them, nothing else is worth knowing, and it would take long to know.
  if (isDeeperThan(value, MAX_DEPTH))
    return [
      issueAt(
        'too-deep',
        '',
        phrase('nesting-at-most', 'at most {} levels of nesting', MAX_DEPTH),
        value,
        phrase('five-levels', 'a snapshot needs five'),
      ),
    ];
  snapshotCheck ??= checkOf(snapshotLists);
  return issuesFrom(snapshotCheck, value);
}

/** Compiled at first use, so that importing costs nothing. */
let snapshotCheck: Check | undefined;

export function issuesFrom(check: Check, value: unknown): Issue[] {
  const problems = check(value);
  return problems ? describeProblems(problems, value) : [];
}

/** The check of a snapshot that has these lists. */
export function checkOf(lists: Readonly<Record<string, ListDeclaration>>): Check {
  const all: Record<string, Form> = { ...headFields };
  for (const [name, { fields }] of Object.entries(lists)) {
    const kinds = Object.entries(fields).map(([field, kind]) => `${field}?:${kindForms[kind]}`);
    // The account is read as a list.
    if (name !== 'account') all[`${name}?`] = `[{${kinds.join(' ')}}`;
  }
  const form = Object.entries(all).map((field) => field.join(':'));
  return compileForm(`{${form.join(' ')}}`, snapshotDefinitions, MAX_DEPTH);
}
