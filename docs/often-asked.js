/** Accounts that most people come for, shown before anything is typed. @type {readonly string[]} */
export const OFTEN_ASKED = [
  'aliexpress.buyer',
  'amazon.seller',
  'ebay.seller',
  'etsy.seller',
  'paypal.merchant',
  'uber.driver',
  'youtube.creator',
];
