/**
 * `@risk-check/import/archive`: the exports inside of a ZIP archive, as platforms send what one has asked them for. A part
 * of its own, since it brings a library that nothing else needs. Names here may change with any version.
 */
export {
  type ArchivedFile,
  ArchiveError,
  archiveFiles,
  isArchive,
  type SealedFile,
} from './archive-files.ts';
