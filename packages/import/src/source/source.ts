/** One data row of a table; `line` is the line of the file on which it starts. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as text cells, its header already found. */
export interface Table {
  readonly kind: 'csv';
  /** Normalised: lower case, one space between words. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** The line that the file breaks off in; its last cell may be cut, so it isn't among the cells. */
  readonly cutAt?: number;
}

/** A parsed JSON value, or undefined where there was an answer without content (HTTP 204). */
interface JsonValue {
  readonly kind: 'json';
  readonly value: unknown;
}

/** The copied text of a page. */
interface PageText {
  readonly kind: 'text';
  readonly text: string;
}

export type Source = Table | JsonValue | PageText;

export const normalHeader = (cell: string): string =>
  cell
    // Also a byte order mark, behind which the quotes stay where a file begins inside of another one.
    .trim()
    .replace(/^"|"$/g, '')
    // Also `º` and full-width letters; a colon or a star behind a name belongs to the page, not to the name.
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?[:*]$/, '');
