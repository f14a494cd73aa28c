/** One problem of what a tool was given. */
export interface ToolIssue {
  readonly code: string;
  /** Where in the arguments, such as `snapshot.orders[3].placedAt`. */
  readonly path: string;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}

export type ToolErrorCode =
  | 'INVALID_ARGUMENTS'
  | 'INVALID_SNAPSHOT'
  | 'INVALID_TABLE'
  | 'UNKNOWN_RULESET'
  | 'UNKNOWN_RULE';

/** The assistant can fix it; `issues` holds everything found. */
export class ToolError extends Error {
  readonly code: ToolErrorCode;
  readonly issues: readonly ToolIssue[];
  constructor(code: ToolErrorCode, issues: readonly ToolIssue[], options?: ErrorOptions) {
    super(code, options);
    this.name = 'ToolError';
    this.code = code;
    this.issues = issues;
  }
}
