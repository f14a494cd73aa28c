import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCardNumbers } from '../../src/recovery/find-card-numbers.ts';
import { readTokens } from '../../src/recovery/read-tokens.ts';

const found = (text: string, orderIds: readonly string[] = []): string[] =>
  findCardNumbers(text, readTokens(text), ['order', ['case', 'number']], orderIds).map(({ start, end }) =>
    text.slice(start, end),
  );

/** The check digit by its definition: from the right, every second digit twice, as the sum of its digits. */
function isValid(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const twice = digit * 2;
    sum += fromRight % 2 === 0 ? digit : Math.floor(twice / 10) + (twice % 10);
  }
  return sum % 10 === 0;
}
/** A number that begins so, has that many digits and passes the check. */
function numberOf(start: string, length: number): string {
  const body = start.padEnd(length - 1, '0');
  return [...'0123456789'].map((last) => body + last).find(isValid) ?? '';
}

describe('a card number', () => {
  it.each([
    ...['4', '51', '55', '22', '27', '34', '37', '35', '6011', '62', '65'].map(
      (start) => [start, true] as const,
    ),
    ...['1', '21', '28', '31', '33', '36', '38', '50', '56', '57', '59'].map(
      (start) => [start, false] as const,
    ),
    ...['60', '6010', '6012', '61', '63', '64', '66', '7', '8', '9', '0'].map(
      (start) => [start, false] as const,
    ),
    // What stands further in is no beginning.
    ...['14', '151', '822', '937', '735', '96011', '065'].map((start) => [start, false] as const),
  ])('that begins with %s: %s', (start, isCard) => {
    const number = numberOf(start, 16);
    expect(found(`My number is ${number}.`)).toEqual(isCard ? [number] : []);
  });

  it.each([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])('of %i digits, in one and in groups', (length) => {
    const number = numberOf('4', length);
    const grouped = number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
    const isCard = length >= 13 && length <= 19;
    expect(found(`It is ${number} here`)).toEqual(isCard ? [number] : []);
    // Of a longer row of groups the beginning may be a number of its own; this one is none.
    if (length <= 19) expect(found(`It is ${grouped} here`)).toEqual(isCard ? [grouped] : []);
  });

  it('passes the check digit, as a second reading of the standard says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^4[0-9]{12,18}$/), (digits) => {
        expect(found(digits)).toEqual(isValid(digits) ? [digits] : []);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['4111 1111 1111 1111', ['4111 1111 1111 1111']],
    ['4111-1111-1111-1111', ['4111-1111-1111-1111']],
    ['(4111111111111111)', ['4111111111111111']],
    ['4111111111111111 and 5500 0000 0000 0004', ['4111111111111111', '5500 0000 0000 0004']],
    ['4111  1111  1111  1111', []],
    ['4111.1111.1111.1111', []],
    ['4111_1111_1111_1111', []],
    ['4111 - 1111 - 1111 - 1111', []],
    ['4111111111111112', []],
  ])('is one row of digits, by groups or not: %s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    ['an expiry', '4111 1111 1111 1111 12/27', ['4111 1111 1111 1111']],
    ['a check code', '4111 1111 1111 1111 123', ['4111 1111 1111 1111']],
    ['two more groups', '4111-1111-1111-1111-12-27', ['4111-1111-1111-1111']],
    // Cut only where a group ends: the row of 17 digits is no card, whatever its first 16 are.
    ['a further digit', '41111111111111115', []],
    // 4000 0000 0002 passes the check and is too short for a card.
    ['a group that makes a short number long', '4000 0000 0002 1112', []],
  ])('is found before %s', (_, text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    ['a year', 'In 2026 4111 1111 1111 1111 was charged', ['4111 1111 1111 1111']],
    ['an expiry', '12/27 4111 1111 1111 1111', ['4111 1111 1111 1111']],
    [
      'a count',
      'Card 1 4111 1111 1111 1111, card 2 5500 0000 0000 0004',
      ['4111 1111 1111 1111', '5500 0000 0000 0004'],
    ],
    ['a word without a space', 'card4111111111111111', ['4111111111111111']],
    ['the country and the check digits of a bank account', 'DE89 4111 1111 1111 1111', []],
  ])('is found behind %s', (_, text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    ['an order number by its word', 'Order 4111111111111111 is late.', [], false],
    ['the word up to three words before it', 'My order with the 4111111111111111 is late.', [], false],
    ['the word farther away', 'My order that has the 4111111111111111 is late.', [], true],
    ['the word behind it', '4111111111111111 is my order.', [], true],
    ['several words', 'The case has number 4111111111111111.', [], false],
    ['a card by its groups of four', 'My order 4111 1111 1111 1111 is late.', [], true],
    ['a card by its first group', 'My order 3782 822463 10005 is late.', [], true],
    ['groups of another size', 'My order 411-1111111111111 is late.', [], false],
    ['a first group of another size', 'My order 41-1111-1111-111111 is late.', [], false],
    ['an order of the account', '4111111111111111', ['4111111111111111'], false],
    ['an order of the account, in groups', '4111 1111 1111 1111', ['4111111111111111'], false],
    ['an order of the account as it is written', '4111-1111-1111-1111', ['4111-1111-1111-1111'], false],
    ['an order of the account, written another way', '4111111111111111', ['4111-1111-1111-1111'], true],
    ['another order of the account', '4111111111111111', ['4111111111111'], true],
  ])('is told from %s', (_, text, orderIds, isCard) => {
    expect(found(text, orderIds).length).toBe(isCard ? 1 : 0);
  });
});
