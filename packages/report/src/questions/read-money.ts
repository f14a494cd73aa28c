/** So many orders, worth so much. */
export interface Money {
  readonly count: number;
  readonly cents: number;
  readonly currency: string;
}

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₽': 'RUB' };

const MOST_TYPED = 60;

/** Reads `3, 400 USD`, `3 400`, `3, $400` or `3, 399,50 EUR`; null when it is none. */
export function readMoney(typed: string, byDefault: string): Money | null {
  if (typed.length > MOST_TYPED) return null;
  const match = /^(\d{1,3})\s*[,;\s]\s*([$€£₽]?)\s*(\d{1,9})(?:[.,](\d{1,2}))?\s*([$€£₽]|[A-Za-z]{3})?$/.exec(
    typed.trim(),
  );
  if (!match) return null;
  const [, count, before = '', whole, part = '', after = ''] = match;
  const sign = before || after;
  return {
    count: Number(count),
    cents: Number(whole) * 100 + Number(part.padEnd(2, '0')),
    currency: SIGNS[sign] ?? (sign === '' ? byDefault : sign.toUpperCase()),
  };
}
