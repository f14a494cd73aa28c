import { type Issue, SnapshotError } from '../errors.ts';
import * as z from '../zod/zod.ts';
import { issueAt, pathText } from './issue-words.ts';
import { type Snapshot, snapshotSchema } from './snapshot-schema.ts';

/** Deepest nesting of an input. */
const MAX_DEPTH = 64;
const TIME_WORDS = 'a date-time with an offset, such as "2026-02-10T08:00:00Z"';

/**
 * Checks an unknown value against the snapshot format, version 1.
 *
 * @returns The same value, typed.
 * @throws {SnapshotError} With every problem found.
 */
export function parseSnapshot(value: unknown): Snapshot {
  const issues = checkDepth(value);
  if (issues.length > 0) throw new SnapshotError(issues);
  const result = z.safeParse(snapshotSchema, value, { jitless: true });
  if (!result.success) throw new SnapshotError(describeZodIssues(result.error.issues, value));
  return value as Snapshot;
}

/** Nesting is checked without recursion, before anything recursive looks at the value. */
function checkDepth(value: unknown): Issue[] {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= MAX_DEPTH && level.some((item) => item !== null && typeof item === 'object')) {
      return [
        issueAt('too-deep', '', `at most ${MAX_DEPTH} levels of nesting`, undefined, 'a snapshot needs five'),
      ];
    }
    const next: unknown[] = [];
    for (const item of level) {
      if (item === null || typeof item !== 'object') continue;
      for (const child of Object.values(item))
        if (child !== null && typeof child === 'object') next.push(child);
    }
    level = next;
  }
  return [];
}

type ZodIssue = z.core.$ZodIssue;

/** Turns zod's issues into ours: stable codes, a path, what was expected, what came. */
export function describeZodIssues(zodIssues: readonly ZodIssue[], input: unknown): Issue[] {
  const issues = zodIssues.map((issue) => describeZodIssue(issue, input));
  return issues.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function describeZodIssue(issue: ZodIssue, input: unknown): Issue {
  const path = pathText(issue.path);
  const received = valueAt(input, issue.path);
  const missing = received === undefined;
  switch (issue.code) {
    case 'invalid_type':
      if (path === '') return issueAt('wrong-type', '', 'a snapshot (a JSON object)', received);
      if (missing && HINTS[path]) return issueAt('missing', path, HINTS[path] ?? '', received);
      return issueAt(
        missing ? 'missing' : 'wrong-type',
        path,
        TYPE_WORDS[issue.expected] ?? issue.expected,
        received,
      );
    case 'invalid_value':
      return issueAt(
        missing ? 'missing' : 'wrong-value',
        path,
        issue.values.map((item) => JSON.stringify(item)).join(' or '),
        received,
      );
    case 'too_small':
      return issueAt(
        'out-of-range',
        path,
        typeof issue.minimum === 'number' && issue.origin === 'string'
          ? 'a text that is not empty'
          : `${issue.minimum} or more`,
        received,
      );
    case 'invalid_format':
      return issueAt(
        'wrong-format',
        path,
        FORMAT_WORDS[String(issue.path.at(-1))] ?? 'a text of the documented form',
        received,
      );
    case 'invalid_union':
      return issueAt(
        'wrong-type',
        path,
        'a number, a decimal text such as "0.012", or an object with `value`',
        received,
      );
    case 'custom':
      return issueAt('not-a-time', path, TIME_WORDS, received, timeHint(received));
    default:
      return issueAt(issue.code.replaceAll('_', '-'), path, 'a value of the documented form', received);
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const FORMAT_WORDS: Readonly<Record<string, string>> = {
  currency: 'a currency code such as "USD"',
  utcOffset: 'an offset such as "+02:00"',
  period: 'a period such as "2026-04", "2026-Q2" or "2026-W15"',
};
const HINTS: Readonly<Record<string, string>> = {
  asOf: `the instant to judge at: ${TIME_WORDS}`,
  platform: 'the platform, such as "aliexpress"',
  role: 'the role, such as "buyer"',
};

function timeHint(received: unknown): string | undefined {
  if (typeof received !== 'string') return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(received)) return 'add a time and an offset: T00:00:00Z';
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?$/.test(received))
    return 'add the offset, such as Z or +02:00';
  if (/^\d{4}-\d\d-\d\dT/.test(received)) return 'check that the day and the time exist';
  return undefined;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
