import type { Issue } from '../issues/errors.ts';
import { issueAt, pathText, TIME } from '../issues/issue-words.ts';
import { type Phrase, phrase } from '../issues/phrase.ts';
import type { Problem } from './form.ts';

/** Turns what a form found into issues, in its order: stable codes, a path, what was expected, what came. */
export function describeProblems(problems: readonly Problem[], input: unknown): Issue[] {
  return problems.map((problem) => describeProblem(problem, input));
}

function describeProblem({ code, path: parts, expected, limit }: Problem, input: unknown): Issue {
  const path = pathText(parts);
  const received = parts.reduce<unknown>(partOf, input);
  const isAbsent = !limit && (received === undefined || path === '');
  // More helpful than listing all alternatives of a metric.
  const isMetric = code === 'wrong-type' && !limit && parts[0] === 'metrics' && parts.length === 2;
  return issueAt(
    isAbsent && path !== '' ? 'missing' : code,
    path,
    (isAbsent && MORE[path]) || (isMetric ? METRIC_VALUE : expected),
    received,
    code === 'not-a-time' ? timeHint(received) : undefined,
  );
}

/** Nothing of what is no object. */
const partOf = (value: unknown, part: string | number): unknown =>
  (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[part];

/** Words that say more than those of the form, by the path of what is missing. */
const MORE: Readonly<Record<string, Phrase>> = {
  '': phrase('snapshot', 'a snapshot (a JSON object)'),
  asOf: phrase('instant', 'the instant to judge at: {}', TIME),
  platform: phrase('platform', 'the platform, such as "aliexpress"'),
  role: phrase('role', 'the role, such as "buyer"'),
};

const METRIC_VALUE = phrase(
  'metric-value',
  'a number, a decimal text such as "0.012", or an object with `value`',
);

function timeHint(received: unknown): Phrase | undefined {
  if (typeof received !== 'string') return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(received)) return phrase('add-time', 'add a time and an offset: T00:00:00Z');
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?$/.test(received))
    return phrase('add-offset', 'add the offset, such as Z or +02:00');
  if (/^\d{4}-\d\d-\d\dT/.test(received)) return phrase('check-day', 'check that the day and the time exist');
  return undefined;
}
