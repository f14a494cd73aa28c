import type { Issue } from '@risk-check/core';
import type { Phrase } from '@risk-check/core/snapshot';
import { importPhrase } from './import-phrases.ts';

/** A problem of a file to import; `line` and `column` count from 1 where the place is one in the text. */
export interface ImportIssue extends Issue {
  readonly line?: number;
  readonly column?: number;
}

/** The file cannot become a snapshot; `issues` holds every problem found. Cells of the file are never quoted. */
export class ImportError extends Error {
  readonly code = 'INVALID_IMPORT';
  readonly issues: readonly ImportIssue[];
  /**
   * @param issues - Every problem found.
   * @param options - The error behind it, as `cause`.
   */
  constructor(issues: readonly ImportIssue[], options?: ErrorOptions) {
    super(issues.map(describe).join('\n'), options);
    this.name = 'ImportError';
    this.issues = issues;
  }
}

/** An error about one place. */
export const importError = (code: string, words: Phrase, place: Partial<ImportIssue> = {}): ImportError =>
  new ImportError([{ path: '', ...place, code, phrase: words, message: words.text }]);

const PARTS = {
  marketplaces: 'expected one of the marketplaces in this file: {}',
  programmes: 'expected one of the programmes in this file: {}',
  sites: 'expected one of the sites in this file: {}',
  metrics: 'expected one of the metrics in this file: {}',
};

/** The part that was asked for is not in the file; `kind` says what its parts are. */
export const unknownPart = (kind: keyof typeof PARTS, names: readonly string[]): ImportError =>
  importError(
    'unknown-part',
    names.length > 0
      ? importPhrase(kind, PARTS[kind], names.join(', '))
      : importPhrase('nothing-to-choose', 'this file names nothing to choose from; import it without a part'),
    { path: 'options.part' },
  );

function describe({ path, line, column, message }: ImportIssue): string {
  const where = [
    line === undefined ? '' : `line ${line}${column === undefined ? '' : `, column ${column}`}`,
    path,
  ].filter(Boolean);
  return where.length > 0 ? `${where.join(', ')}: ${message}` : message;
}
