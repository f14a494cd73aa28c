import type { Importer, ImporterId } from '../source/importer.ts';
import { aliexpressIssues } from './aliexpress-issues.ts';
import { aliexpressOrders } from './aliexpress-orders.ts';
import { amazonOrderHistory } from './amazon-order-history.ts';
import { amazonSpV2 } from './amazon-sp-v2.ts';
import { ebayOrdersCsv } from './ebay-orders-csv.ts';
import { ebayStandards } from './ebay-standards.ts';
import { etsyOrdersCsv } from './etsy-orders-csv.ts';
import { mercadolibreReputation } from './mercadolibre-reputation.ts';
import { shopeeShopPerformance } from './shopee-shop-performance.ts';
import { shopifyDisputes } from './shopify-disputes.ts';
import { stripeDisputes } from './stripe-disputes.ts';
import { walmartInsights } from './walmart-insights.ts';

/** Every importer; the first whose shape fits reads the file. */
export const importers: readonly Importer[] = [
  amazonSpV2,
  ebayStandards,
  mercadolibreReputation,
  stripeDisputes,
  shopifyDisputes,
  aliexpressIssues,
  shopeeShopPerformance,
  walmartInsights,
  aliexpressOrders,
  amazonOrderHistory,
  ebayOrdersCsv,
  etsyOrdersCsv,
];

export const importerById = (id: ImporterId): Importer | undefined =>
  importers.find((importer) => importer.id === id);
