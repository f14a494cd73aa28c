import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.generated.ts';
import type { Importer, Reader } from '../source/importer.ts';
import { aliexpressIssues } from './aliexpress-issues.ts';
import { aliexpressOrders } from './aliexpress-orders.ts';
import { amazonSpV2 } from './amazon-sp-v2.ts';
import { ebayOrdersCsv } from './ebay-orders-csv.ts';
import { ebayStandards } from './ebay-standards.ts';
import { mercadolibreReputation } from './mercadolibre-reputation.ts';
import { readPage } from './read-page.ts';
import { readTable } from './read-table.ts';
import { shopeeShopPerformance } from './shopee-shop-performance.ts';
import { shopifyDisputes } from './shopify-disputes.ts';
import { stripeDisputes } from './stripe-disputes.ts';
import { walmartInsights } from './walmart-insights.ts';

/** The code of shapes that data cannot say, by the name that `reader` of a format gives. */
const READERS: Readonly<Record<string, Reader>> = {
  'aliexpress-dispute-list': aliexpressIssues,
  'aliexpress-order-dialects': aliexpressOrders,
  'amazon-performance-report': amazonSpV2,
  'ebay-orders-report': ebayOrdersCsv,
  'ebay-standards-profile': ebayStandards,
  'mercadolibre-reputation-record': mercadolibreReputation,
  'shopee-performance': shopeeShopPerformance,
  'shopify-dispute-list': shopifyDisputes,
  'stripe-dispute-list': stripeDisputes,
  'walmart-summaries': walmartInsights,
};

/** A format with its code, or with what reads every table that data describes. */
export function importerOf(format: Format): Importer {
  const data = format.page ? readPage : readTable;
  const reader = format.reader === undefined ? data : READERS[format.reader];
  if (!reader) throw new Error(`${format.id}: there is no reader ${format.reader}`);
  return { ...format, ...reader, format, metrics: metricsOf(format, reader) };
}

/** What a format fills: what its code, its head or its figures name. */
const metricsOf = ({ metrics = [], page }: Format, reader: Reader): readonly string[] => [
  ...new Set([
    ...(reader.metrics ?? []),
    ...metrics,
    ...(page?.figures ?? []).flatMap(({ metric = [], atLeast = [] }) => [metric, atLeast].flat()),
  ]),
];

/** Every importer; marked so that a bundle without importers leaves it out. */
export const importers: readonly Importer[] = /* @__PURE__ */ FORMATS.map(importerOf);

const BY_ID: ReadonlyMap<string, Importer> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ importers.map((importer) => [importer.id, importer]),
);

/** The importer of an id. */
export const importerById = (id: string): Importer | undefined => BY_ID.get(id);
