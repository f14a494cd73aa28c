import type { PhraseCode } from '../issues/phrase-codes.ts';

/** What fits the patterns of the schemas: phrase codes with their English, from which the forms are generated. */
export const PATTERN_WORDS = {
  'decimal-text': 'a decimal text such as "12.90"',
  currency: 'a currency code such as "USD"',
  offset: 'an offset such as "+02:00"',
  period: 'a period such as "2026-04", "2026-Q2" or "2026-W15"',
  day: 'a day such as "2026-02-28"',
  duration: 'a length of time such as "24h"',
  'rule-id': 'an id such as "aliexpress.buyer.chargeback"',
} as const satisfies { readonly [Code in PhraseCode]?: string };

export type PatternCode = keyof typeof PATTERN_WORDS;
