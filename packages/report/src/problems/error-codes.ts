/** Every class of errors that a user can fix. */
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
  'INVALID_TABLES',
  'CANNOT_RESUME',
  'OUTPUT_NOT_WRITTEN',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
