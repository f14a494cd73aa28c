import type { ErrorCode, OwnProblem, Problem } from '@risk-check/report/problems';
import { CliError } from './cli-error.ts';

/** Problems of a whole file, whose arguments hold nothing of its content. */
const OF_WHOLE_FILES: readonly OwnProblem['code'][] = [
  'file-not-found',
  'is-a-directory',
  'not-a-file',
  'not-permitted',
  'not-readable',
  'too-large',
  'empty-input',
  'utf-16',
  'is-packed',
  'is-document',
  'too-deep',
  'config-circle',
  'content-hidden',
];

type Wanted = Extract<OwnProblem, { code: 'content-hidden' }>['args']['wanted'];

/** What a file was to be, by the class of its error. */
const WANTED: { readonly [C in ErrorCode]?: Wanted } = {
  INVALID_RULESET: 'rules',
  INVALID_SUPPRESSIONS: 'suppressions',
  INVALID_CONFIG: 'configuration',
};
/** By problem, where the error class doesn't tell it. */
const WANTED_BY_PROBLEM: Readonly<Record<string, Wanted>> = { 'not-a-date': 'days', 'not-utf8': 'utf-8' };

/**
 * Removes all file content from an error: a configuration can point to any file its user may read, and logs are often
 * public.
 */
export function hideContent(error: CliError): CliError {
  const { code, file, problems, isOfSnapshot } = error;
  return new CliError(
    code,
    file,
    problems.map((problem) => withoutContent(problem, code)),
    { cause: error, isOfSnapshot },
  );
}

function withoutContent(problem: Problem, error: ErrorCode): Problem {
  if ('code' in problem && OF_WHOLE_FILES.includes(problem.code)) {
    const { excerpt: _, ...rest } = problem;
    return rest as Problem;
  }
  const { file, line, column } = problem;
  const found = 'issue' in problem ? problem.issue.code : problem.code;
  return {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    code: 'content-hidden',
    args: { wanted: WANTED_BY_PROBLEM[found] ?? WANTED[error] ?? 'json', found },
  };
}
