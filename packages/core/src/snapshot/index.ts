/**
 * `@risk-check/core/snapshot`: the format of a snapshot, for packages of this project that read or write one. Names here
 * may change with any version.
 */
export { daysFromEpoch, formatTime, parseTime, timeOf } from '../exact/parse-time.ts';
export { issueAt, pathText } from '../issues/issue-words.ts';
export { editsBetween } from '../issues/nearest-name.ts';
export { type Phrase, type PhrasePart, phrase } from '../issues/phrase.ts';
export { checksum } from '../ruleset/checksum.ts';
export { canonical } from './canonical.ts';
export { fillDefaults } from './fill-defaults.ts';
export { FIXED_WORDS, isPassing } from './fixed-words.ts';
export { type ListDeclaration, REFERENCES, snapshotLists } from './snapshot-lists.ts';
export { SNAPSHOT_NAMES } from './snapshot-names.ts';
export { snapshotSchemaOf } from './snapshot-schema-of.ts';
export type { SyntaxReason } from './syntax-reason.ts';
