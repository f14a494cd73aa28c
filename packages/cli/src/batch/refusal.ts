/** Why a record was not scored. */
export const REFUSAL_CODES = [
  'EMPTY_RECORD',
  'TOO_LONG',
  'INVALID_UTF8',
  'TOO_DEEP',
  'INVALID_JSON',
  'UNKNOWN_RULESET',
  'INVALID_SNAPSHOT',
  'WORKER_DIED',
  'INTERNAL_ERROR',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What is wrong with a snapshot: where, and by which rule of the format; never what stands there. */
export interface ShortIssue {
  readonly code: string;
  readonly path: string;
}

/** A record that was not scored. */
export interface Refusal {
  /** Number of the record in its block. */
  readonly record: number;
  readonly code: RefusalCode;
  readonly issues?: readonly ShortIssue[];
  /** What stands where `--id-field` points, null where that is neither a text nor a number; only where it was asked for. */
  readonly id?: string | number | null;
}
