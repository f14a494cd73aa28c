import type { Snapshot } from '@risk-check/core';
import type { ImportBook } from '../notes/import-book.ts';
import type { Source } from './source.ts';

/** The name of every importer. */
export const IMPORTER_IDS = [
  'amazon-sp-v2',
  'ebay-standards',
  'aliexpress-orders',
  'amazon-order-history',
  'stripe-disputes',
  'shopify-disputes',
  'mercadolibre-reputation',
  'walmart-insights',
  'shopee-shop-performance',
  'aliexpress-issues',
  'etsy-orders-csv',
  'ebay-orders-csv',
] as const;

/** Name of an importer, as `options.from` and `--from` take it. */
export type ImporterId = (typeof IMPORTER_IDS)[number];

/** Options of `importFile`; all of them optional, since a file usually says enough. */
export interface ImportOptions {
  /** The importer to use, whatever the file looks like. */
  readonly from?: ImporterId;
  /** When the file was made; without it the newest time in the file counts. */
  readonly asOf?: string;
  /** In which capacity the account is held, where the importer serves several. */
  readonly role?: string;
  /** Which of several accounts in one file: a marketplace id, a programme, a site, the name of a metric. */
  readonly part?: string;
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
    | 'notices'
    | 'metrics'
    | 'facts'
    | 'observed'
  >
>;

export interface Importer {
  readonly id: ImporterId;
  /** Raised when the same file gives another snapshot. */
  readonly version: number;
  readonly title: string;
  /** Where the field names come from: the platform's own documents, or several programs that read the file. */
  readonly trust: 'official' | 'observed';
  readonly kind: 'json' | 'csv' | 'both';
  readonly platform: string;
  /** The first is the default. */
  readonly roles: readonly [string, ...string[]];
  /** Whether a file may hold several accounts, or figures without their name, so that `options.part` says which. */
  readonly hasParts?: true;
  /** The metrics it can fill, so that a test can hold them against the rulesets. */
  readonly metrics: readonly string[];
  readonly detects: (source: Source) => boolean;
  readonly read: (source: Source, book: ImportBook, options: ImportOptions) => Draft;
}
