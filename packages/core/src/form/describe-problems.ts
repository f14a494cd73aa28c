import type { Issue } from '../errors.ts';
import { issueAt, pathText, TIME_WORDS } from '../snapshot/issue-words.ts';
import type { Problem } from './form.ts';

const DECIMAL_WORDS = 'a decimal text such as "12.90"';

/** Turns what a form found into issues, in its order: stable codes, a path, what was expected, what came. */
export function describeProblems(problems: readonly Problem[], input: unknown): Issue[] {
  return problems.map((problem) => describeProblem(problem, input));
}

function describeProblem({ code, path: parts, expected }: Problem, input: unknown): Issue {
  const path = pathText(parts);
  const received = parts.reduce<unknown>(partOf, input);
  const missing = received === undefined;
  const issue = (name: string, words: string, hint?: string): Issue =>
    issueAt(name, path, words, received, hint);
  switch (code) {
    case 'type':
      if (path === '') return issue('wrong-type', 'a snapshot (a JSON object)');
      return issue(missing ? 'missing' : 'wrong-type', (missing && HINTS[path]) || (expected as string));
    case 'constant':
      return issue(
        missing ? 'missing' : 'wrong-value',
        (expected as unknown[]).map((item) => JSON.stringify(item)).join(' or '),
      );
    case 'too-small':
      return issue('out-of-range', expected === null ? 'a text that is not empty' : `${expected} or more`);
    case 'format':
      return issue('wrong-format', FORMAT_WORDS[parts.at(-1) as string] ?? 'a text of the documented form');
    case 'no-alternative':
      return issue('wrong-type', 'a number, a decimal text such as "0.012", or an object with `value`');
    case 'time':
      return issue('not-a-time', TIME_WORDS, timeHint(received));
    default:
      return issue(code, 'a value of the documented form');
  }
}

/** Nothing of what is no object. */
const partOf = (value: unknown, part: string | number): unknown =>
  (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[part];

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  value: DECIMAL_WORDS,
  numerator: DECIMAL_WORDS,
  denominator: DECIMAL_WORDS,
  target: DECIMAL_WORDS,
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
