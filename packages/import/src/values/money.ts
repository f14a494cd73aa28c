import { readWrittenNumber } from './decimals.ts';

/** Thousands without decimals, which could elsewhere be decimals. */
const POINT_THOUSANDS = /^\D{0,4}\d{1,3}(?:,\d{2,3})*,\d{3}\D{0,4}$/;
const COMMA_THOUSANDS = /^\D{0,4}\d{1,3}(?:\.\d{3})+\D{0,4}$/;
/** A cell with an amount is short. */
const LONGEST = 40;

/**
 * An amount as pages write it: `-£3.84`, `CA$76.00`, `($25.99)`, `116,99 €`, `300 USD`, `"1,23,456.78"`. Where the decimal
 * mark is known, a single separator of thousands is no riddle; else it gives null.
 */
export function readMoney(text: string, decimal?: 'point' | 'comma'): string | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.trim();
  const isNegative = /^\(.*\)$/.test(trimmed) || /^\D*[-\u2212]/.test(trimmed) || trimmed.endsWith('-');
  const clean = trimmed.replace(/\p{L}+\.?|[^\d.,'’\s]/gu, '').trim();
  if (!/\d/.test(clean)) return null;
  const separator = decimal === 'point' ? ',' : '.';
  const isThousands =
    (decimal === 'point' && POINT_THOUSANDS.test(clean)) ||
    (decimal === 'comma' && COMMA_THOUSANDS.test(clean));
  const number = readWrittenNumber(isThousands ? clean.replaceAll(separator, '') : clean);
  return number === null || number === '0' || !isNegative ? number : `-${number}`;
}
