import type { Pattern } from '../ruleset/guide-language.generated.ts';
import { findPattern } from './find-pattern.ts';
import { type Token, tokensBefore } from './read-tokens.ts';

/** Where a group of digits begins, but not behind one that belongs to a word: "DE89 3704 ..." is an account. */
const GROUP = /(?<!\d|\p{L}\d{1,9}[ -])\d/gu;
/** Digits that may be grouped by spaces or hyphens. */
const DIGITS = /\d(?:[ -]?\d){12,18}(?!\d)/y;
/** First digits of the large card networks, of 13 or more. */
const NETWORKS = /^(?=\d{13})(?:4|5[1-5]|2[2-7]|3[47]|6(?:011|5|2)|35)/;
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
  let last = 0;
  // A year, a phone number or the month of expiry may stand before it or behind it.
  for (const { index: start } of text.matchAll(GROUP)) {
    if (start < last) continue;
    DIGITS.lastIndex = start;
    let number = DIGITS.exec(text)?.[0] ?? '';
    while (number && !isCard(number)) number = number.replace(/[ -]?\d+$/, '');
    // Cards are written in groups that begin with one of four, and order numbers of other platforms are not.
    const grouped = /^\d{4}\D/.test(number);
    last = start + number.length;
    const before = tokensBefore(tokens, start, WORDS_BEFORE);
    if (number && (grouped || !orderWords.some((pattern) => findPattern(before, pattern, WORDS_BEFORE))))
      places.push({ start, end: start + number.length });
  }
  return places;

  function isCard(number: string): boolean {
    const digits = number.replaceAll(/\D/g, '');
    return (
      !orderIds.includes(digits) && !orderIds.includes(number) && NETWORKS.test(digits) && passesLuhn(digits)
    );
  }
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
