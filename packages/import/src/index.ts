/** `@risk-check/import`: real exports in, snapshots out. Pure, and works in the browser. */

export type {
  Condition,
  FieldRule,
  FieldSource,
  Format,
  FormatHead,
  ListRule,
  TableRules,
} from './formats/format.ts';
export { IMPORTER_IDS } from './formats/importer-ids.generated.ts';
export { type ImportResult, importFile } from './importers/import-file.ts';
export { type ImporterHead, importerHeads, importerTitle } from './importers/importer-heads.ts';
export { MergeError, type MergeResult, mergeSnapshots } from './merge/merge-snapshots.ts';
export type { ImportNote, ImportNotes, LeftOut } from './notes/import-book.ts';
export { ImportError, type ImportIssue } from './notes/import-error.ts';
export { IMPORT_PHRASE_CODES, type ImportPhraseCode } from './notes/import-phrases.ts';
export { replaceIds } from './replace-ids.ts';
export type { DateOrder, ImporterId, ImportOptions, NumberOrder } from './source/importer.ts';
