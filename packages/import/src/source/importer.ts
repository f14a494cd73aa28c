import type { Snapshot } from '@risk-check/core';
import type { Format, FormatHead } from '../formats/format.ts';
import type { IMPORTER_IDS } from '../formats/importer-ids.generated.ts';
import type { ImportBook } from '../notes/import-book.ts';
import type { Source } from './source.ts';

/** Name of an importer, as `options.from` and `--from` take it. */
export type ImporterId = (typeof IMPORTER_IDS)[number];

/** How the days of a file are written, where it does not show it. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Which of two numbers beside a name is the account's own, where the page doesn't say it. */
export type NumberOrder = 'value-first' | 'target-first';

/** Options of `importFile`; all of them optional, since a file usually says enough. */
export interface ImportOptions {
  /** The importer to use, whatever the file looks like. */
  readonly from?: ImporterId | (string & Record<never, never>);
  /** A format of one's own, such as a map of a table's columns: it reads the file. */
  readonly format?: Format;
  /** When the file was made; without it the newest time in the file counts. */
  readonly asOf?: string;
  /** The present: a day of a later year than the next one isn't believed. Without it `asOf`, if given, counts as the present. */
  readonly now?: string;
  /** In which capacity the account is held, where the importer serves several. */
  readonly role?: string;
  /** Which of several accounts in one file: a marketplace id, a programme, a site, the name of a metric. */
  readonly part?: string;
  /** Which number of `03/04/26` is the day, where no row of the file shows it. */
  readonly dateOrder?: DateOrder;
  /** Which of two numbers beside a name is the account's own, where a page doesn't say it. */
  readonly numberOrder?: NumberOrder;
}

/** What an importer makes of a file; the rest of the snapshot is added by `importFile`. */
export type Draft = Partial<
  Pick<
    Snapshot,
    | 'region'
    | 'program'
    | 'account'
    | 'orders'
    | 'disputes'
    | 'chargebacks'
    | 'payments'
    | 'settlements'
    | 'fraudReports'
    | 'reviews'
    | 'defects'
    | 'violations'
    | 'notices'
    | 'metrics'
    | 'facts'
    | 'observed'
  >
>;

/** The code of a shape that data cannot say. */
export interface Reader {
  /** The metrics it can fill, so that a test can hold them against the rulesets. */
  readonly metrics?: readonly string[];
  /** Whether JSON has its shape; tables are recognised by their columns. */
  readonly detects?: (source: Source) => boolean;
  readonly read: (source: Source, book: ImportBook, options: ImportOptions, format: Format) => Draft;
}

/** A format with what reads it. */
export interface Importer extends FormatHead, Reader {
  readonly format: Format;
  readonly metrics: readonly string[];
}
