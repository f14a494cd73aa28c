import type { ErrorCode, Problem } from '@risk-check/report/problems';

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
}
