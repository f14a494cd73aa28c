/** Names after `--from`, written out so that the help does not load the importers; a test holds them together. */
export const IMPORTERS: readonly string[] = [
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
];
