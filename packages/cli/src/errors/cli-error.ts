import type { Problem } from './problem.ts';

/** Every class of errors that a user can mend. */
export const ERROR_CODES = [
  'USAGE',
  'UNREADABLE_INPUT',
  'INVALID_JSON',
  'INVALID_SNAPSHOT',
  'INVALID_RULESET',
  'INVALID_DATASET',
  'INVALID_SUPPRESSIONS',
  'INVALID_BASELINE',
  'INVALID_CONFIG',
  'INVALID_IMPORT',
  'INVALID_MERGE',
  'INVALID_ANSWERS',
  'CANNOT_RESUME',
  'OUTPUT_NOT_WRITTEN',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The user can mend it; `problems` holds everything found. */
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
