import type { Importer, ImporterId } from './importer.ts';
import { aliexpressIssues } from './importers/aliexpress-issues.ts';
import { aliexpressOrders } from './importers/aliexpress-orders.ts';
import { amazonOrderHistory } from './importers/amazon-order-history.ts';
import { amazonSpV2 } from './importers/amazon-sp-v2.ts';
import { ebayOrdersCsv } from './importers/ebay-orders-csv.ts';
import { ebayStandards } from './importers/ebay-standards.ts';
import { etsyOrdersCsv } from './importers/etsy-orders-csv.ts';
import { mercadolibreReputation } from './importers/mercadolibre-reputation.ts';
import { shopeeShopPerformance } from './importers/shopee-shop-performance.ts';
import { shopifyDisputes } from './importers/shopify-disputes.ts';
import { stripeDisputes } from './importers/stripe-disputes.ts';
import { walmartInsights } from './importers/walmart-insights.ts';

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
