import type { Issue } from '../issues/errors.ts';
import { issueAt, pathText, TIME_WORDS } from '../issues/issue-words.ts';
import type { Problem } from './form.ts';

/** Turns what a form found into issues, in its order: stable codes, a path, what was expected, what came. */
export function describeProblems(problems: readonly Problem[], input: unknown): Issue[] {
  return problems.map((problem) => describeProblem(problem, input));
}

function describeProblem({ code, path: parts, expected, limit }: Problem, input: unknown): Issue {
  const path = pathText(parts);
  const received = parts.reduce<unknown>(partOf, input);
  const isAbsent = !limit && (received === undefined || path === '');
  return issueAt(
    isAbsent && path !== '' ? 'missing' : code,
    path,
    (isAbsent && MORE[path]) || (MORE[expected] ?? expected),
    received,
    code === 'not-a-time' ? timeHint(received) : undefined,
  );
}

/** Nothing of what is no object. */
const partOf = (value: unknown, part: string | number): unknown =>
  (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[part];

/** Words that say more than those of the form: by the path of what is missing, or by what they stand for. */
const MORE: Readonly<Record<string, string>> = {
  '': 'a snapshot (a JSON object)',
  asOf: `the instant to judge at: ${TIME_WORDS}`,
  platform: 'the platform, such as "aliexpress"',
  role: 'the role, such as "buyer"',
  'a number or a text or an object or a list':
    'a number, a decimal text such as "0.012", or an object with `value`',
};

function timeHint(received: unknown): string | undefined {
  if (typeof received !== 'string') return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(received)) return 'add a time and an offset: T00:00:00Z';
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?$/.test(received))
    return 'add the offset, such as Z or +02:00';
  if (/^\d{4}-\d\d-\d\dT/.test(received)) return 'check that the day and the time exist';
  return undefined;
}
