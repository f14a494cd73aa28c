import type { ErrorCode, OwnProblem, Problem } from '@risk-check/report/problems';

/** The user can fix it; `problems` holds everything found. */
export class CliError extends Error {
  readonly code: ErrorCode;
  /** The input it is about, null for the command line itself. */
  readonly file: string | null;
  readonly problems: readonly Problem[];
  /** The file was to be a snapshot, so another command may read it; false also where nobody said so. */
  readonly isOfSnapshot: boolean;
  constructor(
    code: ErrorCode,
    file: string | null,
    problems: readonly Problem[],
    { isOfSnapshot = false, ...options }: ErrorOptions & { readonly isOfSnapshot?: boolean } = {},
  ) {
    super(code, options);
    this.name = 'CliError';
    this.code = code;
    this.file = file;
    this.problems = problems;
    this.isOfSnapshot = isOfSnapshot;
  }

  /** Whether one of its problems has this code. */
  has(code: OwnProblem['code']): boolean {
    return this.problems.some((problem) => 'code' in problem && problem.code === code);
  }
}

/** What is wrong with the command line itself. */
export const usageError = (...problems: readonly OwnProblem[]): CliError =>
  new CliError('USAGE', null, problems);

/** Why a file cannot be used at all. */
export const unreadable = (file: string, problem: OwnProblem, cause?: unknown): CliError =>
  new CliError('UNREADABLE_INPUT', file, [{ file, ...problem }], { cause });
