import { type Phrase, type PhrasePart, phrase } from '@risk-check/core/snapshot';

/** The code of every phrase of this package: what a language needs words for. */
export const IMPORT_PHRASE_CODES = [
  'line',
  'line-column',
  'mail',
  'no-known-mail',
  'no-authenticated-mail',
  'strange-mails',
  'map-expects',
  'map-column',
  'map-pattern',
  'accounts-of-mails',
  'whole-dispute',
  'one-importer-of',
  'export-time',
  'no-export-time',
  'importer-serves',
  'no-object-or-list',
  'unknown-shape',
  'export-for-another',
  'no-parts',
  'reads-table',
  'reads-json',
  'value-refused',
  'no-known-header',
  'no-header-of',
  'header-found',
  'nearest-format',
  'unused-no-limit',
  'unused-no-rules',
  'unused-no-days',
  'unused-said-better',
  'stands-in',
  'cell-not-closed',
  'columns-change',
  'empty-file',
  'json-ends',
  'not-json-here',
  'marketplaces',
  'programmes',
  'sites',
  'metrics',
  'nothing-to-choose',
  'metric-not-named',
] as const;

/** The code of a sentence of an import; its words stand in `@risk-check/report`. */
export type ImportPhraseCode = (typeof IMPORT_PHRASE_CODES)[number];

export const importPhrase = (
  code: ImportPhraseCode,
  english: string,
  ...args: readonly PhrasePart[]
): Phrase => phrase<string>(code, english, ...args);
