/** `@risk-check/import`: real exports in, snapshots out. Pure, and works in the browser. */
export type { ImportNote, ImportNotes, LeftOut } from './import-book.ts';
export { ImportError, type ImportIssue } from './import-error.ts';
export { type ImportResult, importFile } from './import-file.ts';
export { IMPORTER_IDS, type ImporterId, type ImportOptions } from './importer.ts';
export { type ImporterHead, importerHeads } from './importer-heads.ts';
export { MergeError, type MergeResult, mergeSnapshots } from './merge-snapshots.ts';
export { replaceIds } from './replace-ids.ts';
