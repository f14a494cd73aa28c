/** `@risk-check/import`: real exports in, snapshots out. Pure, and works in the browser. */

export { type ImportResult, importFile } from './importers/import-file.ts';
export { type ImporterHead, importerHeads } from './importers/importer-heads.ts';
export { MergeError, type MergeResult, mergeSnapshots } from './merge/merge-snapshots.ts';
export type { ImportNote, ImportNotes, LeftOut } from './notes/import-book.ts';
export { ImportError, type ImportIssue } from './notes/import-error.ts';
export { IMPORT_PHRASE_CODES, type ImportPhraseCode } from './notes/import-phrases.ts';
export { replaceIds } from './replace-ids.ts';
export { IMPORTER_IDS, type ImporterId, type ImportOptions } from './source/importer.ts';
