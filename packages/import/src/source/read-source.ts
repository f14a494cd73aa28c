import type { Format } from '../formats/format.ts';
import { importError } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import type { Source } from './source.ts';

/** A text is JSON when it starts like it, otherwise a table; an empty one is an answer without content where the importer is known. */
export function readSource(
  input: unknown,
  wanted: Format | undefined,
  known: readonly Format[],
  isKnownPage: (text: string) => boolean,
): Source {
  if (typeof input !== 'string') return { kind: 'json', value: input };
  const text = input.replace(/^\uFEFF/, '');
  if (/^\s*$/.test(text)) {
    if (wanted && wanted.kind !== 'table') return { kind: 'json', value: undefined };
    throw importError(
      'empty-input',
      importPhrase('empty-file', 'expected an export, got nothing: the file is empty'),
      { line: 1 },
    );
  }
  // A single-line cell cannot start a JSON value, so the first character decides.
  if (/^\s*[[{]/.test(text)) return { kind: 'json', value: readJson(text) };
  if (wanted?.kind === 'text' || (!wanted && isKnownPage(text))) return { kind: 'text', text };
  return readCsv(text, wanted, known);
}
