import type { Issue } from '@risk-check/core';

/** A problem of a file to import; `line` and `column` count from 1 where the place is one in the text. */
export interface ImportIssue extends Omit<Issue, 'code'> {
  /** Stable, kebab-case; docs/importers.md lists them. */
  readonly code: string;
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

/** An error about one place; the caller gives the whole sentence. */
export const importError = (code: string, message: string, place: Partial<ImportIssue> = {}): ImportError =>
  new ImportError([{ path: '', ...place, code, message }]);

/** The part that was asked for is not in the file; `kind` says what its parts are. */
export const unknownPart = (kind: string, names: readonly string[]): ImportError =>
  importError(
    'unknown-part',
    names.length > 0
      ? `expected one of the ${kind} in this file: ${names.join(', ')}`
      : 'this file names nothing to choose from; import it without a part',
    { path: 'options.part' },
  );

function describe({ path, line, column, message }: ImportIssue): string {
  const where = [
    line === undefined ? '' : `line ${line}${column === undefined ? '' : `, column ${column}`}`,
    path,
  ].filter(Boolean);
  return where.length > 0 ? `${where.join(', ')}: ${message}` : message;
}
