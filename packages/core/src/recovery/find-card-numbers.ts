import { findPattern } from './find-pattern.ts';
import type { Pattern } from './guide-language.generated.ts';
import type { Token } from './read-tokens.ts';

/** Digits that may be grouped by spaces or hyphens. */
const DIGITS = /\d(?:[ -]?\d){12,18}/g;
/** First digits of the large card networks. */
const NETWORKS = /^(?:4|5[1-5]|2[2-7]|3[47]|6(?:011|5|2)|35)/;
const WORDS_BEFORE = 3;

/**
 * Finds full card numbers: 13 to 19 digits that begin like a card and pass the check digit, unless they are an order
 * number of the account or stand behind a word such as "order".
 *
 * @see ISO/IEC 7812-1, annex B: the Luhn check digit.
 */
export function findCardNumbers(
  text: string,
  tokens: readonly Token[],
  orderWords: readonly Pattern[],
  orderIds: readonly string[],
): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const digits = match[0].replaceAll(/\D/g, '');
    // Cards are written in groups that begin with one of four, and order numbers of other platforms are not.
    const grouped = /^\d{4}\D/.test(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    if (/\d/.test(text[start - 1] ?? '') || /\d/.test(text[end] ?? '')) continue;
    if (
      orderIds.includes(digits) ||
      orderIds.includes(match[0]) ||
      !NETWORKS.test(digits) ||
      !passesLuhn(digits)
    )
      continue;
    const before = tokens.filter((token) => token.end <= start).slice(-WORDS_BEFORE);
    if (!grouped && orderWords.some((pattern) => findPattern(before, pattern, WORDS_BEFORE))) continue;
    places.push({ start, end });
  }
  return places;
}

/** Every second digit from the end is doubled, and the digits of that are added. */
const DOUBLED = '0246813579';

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reduceRight(
    (all, digit, i) => all + Number((digits.length - i) % 2 ? digit : DOUBLED[Number(digit)]),
    0,
  );
  return sum % 10 === 0;
}
