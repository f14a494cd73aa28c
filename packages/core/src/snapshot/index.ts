/**
 * `@risk-check/core/snapshot`: the format of a snapshot, for packages of this project that read or write one. Names here
 * may change with any version.
 */
export { canonical } from '../evaluate/tables.ts';
export { FIXED_WORDS } from './fixed-words.ts';
export { pathText } from './issue-words.ts';
export { daysFromEpoch, formatTime, parseTime, timeOf } from './parse-time.ts';
export { type ListDeclaration, REFERENCES, snapshotLists } from './snapshot-lists.ts';
