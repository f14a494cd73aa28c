import type { ImporterId } from './importer.ts';

export interface CsvHeader {
  readonly importer: ImporterId;
  /** Names the export among those of one importer. */
  readonly dialect: string;
  /** Columns that only this export has together; any spelling of one column counts. */
  readonly needs: readonly (readonly string[])[];
}

/** Known exports by their header, normalised; the first that fits wins. */
export const CSV_HEADERS: readonly CsvHeader[] = [
  {
    importer: 'aliexpress-orders',
    dialect: 'privacy',
    needs: [['parent_orderid'], ['gmt_create_order_time']],
  },
  { importer: 'aliexpress-orders', dialect: 'shopper', needs: [['order id'], ['sku id'], ['price info']] },
  {
    importer: 'aliexpress-orders',
    dialect: 'order-exporter',
    needs: [['orderid'], ['itemid'], ['date'], ['invoiceurl']],
  },
  {
    importer: 'aliexpress-orders',
    dialect: 'order-details',
    needs: [['product name'], ['product details'], ['order status'], ['shipping details']],
  },
  { importer: 'amazon-order-history', dialect: 'privacy', needs: [['website'], ['order id'], ['asin']] },
  {
    importer: 'ebay-orders-csv',
    dialect: 'orders-report',
    needs: [['sales record number', 'verkaufsprotokollnummer']],
  },
  {
    importer: 'etsy-orders-csv',
    dialect: 'sold-orders',
    needs: [['sale date'], ['buyer user id'], ['number of items']],
  },
];

export const headerMatches = (header: CsvHeader, cells: readonly string[]): boolean =>
  header.needs.every((spellings) => spellings.some((spelling) => cells.includes(spelling)));

/** Which of an importer's exports a table is. */
export const dialectOf = (importer: ImporterId, cells: readonly string[]): string | undefined =>
  CSV_HEADERS.find((header) => header.importer === importer && headerMatches(header, cells))?.dialect;
