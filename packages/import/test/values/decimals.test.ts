import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  fromCents,
  percentToShare,
  readCount,
  readDecimal,
  readWrittenNumber,
} from '../../src/values/decimals.ts';
import { readCurrency, readId } from '../../src/values/ids.ts';
import { readMoney } from '../../src/values/money.ts';

describe('a decimal', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-2.5, '-2.5'],
    [0.1 + 0.2, '0.3'],
    [100, '100'],
    [1e-12, '0.000000000001'],
    [1e-13, '0'],
    [-1e-13, '0'],
    [999_999_999_999, '999999999999'],
    [1e15, null],
    [-1e15, null],
    [999_999_999_999_000, '999999999999000'],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ['7', '7'],
    [' 0.50\n', '0.5'],
    ['007', '7'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['00.10', '0.1'],
    ['-12.340', '-12.34'],
    ['100', '100'],
    ['10.00', '10'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', null],
    ['0.123456789012', '0.123456789012'],
    ['0.1234567890123', null],
    ['123456.123456789', '123456.123456789'],
    ['1234567.123456789', null],
    ['-123456.123456789', '-123456.123456789'],
    ['1,5', null],
    ['1.', null],
    ['.5', null],
    ['+5', null],
    ['5 EUR', null],
    ['x5', null],
    ['--5', null],
    ['', null],
    [null, null],
    [true, null],
    [['5'], null],
  ])('%j is %j', (value, text) => {
    expect(readDecimal(value)).toBe(text);
  });

  it.each([
    ['0.91', '0.0091'],
    [91, '0.91'],
    ['5', '0.05'],
    ['100', '1'],
    ['-2.5', '-0.025'],
    ['1234.5', '12.345'],
    ['0', '0'],
    ['x', null],
  ])('%j percent is %j', (value, share) => {
    expect(percentToShare(value)).toBe(share);
  });

  it.each([
    [1999, '19.99'],
    ['5', '0.05'],
    ['-250', '-2.5'],
    ['12.5', null],
    ['x', null],
  ])('%j cents are %j', (value, money) => {
    expect(fromCents(value)).toBe(money);
  });

  it.each([
    [0, 0],
    [7, 7],
    [' 12 ', 12],
    ['007', 7],
    ['123456789012345', 123456789012345],
    ['1234567890123456', null],
    [-1, null],
    ['-1', null],
    [1.5, null],
    ['1.5', null],
    [2 ** 53, null],
    ['', null],
    ['5x', null],
    ['x5', null],
    [null, null],
  ])('%j as a count is %j', (value, count) => {
    expect(readCount(value)).toBe(count);
  });

  it('is added exactly', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(addDecimals('1', '0.005')).toBe('1.005');
    expect(addDecimals('-0.5', '0.2')).toBe('-0.3');
    expect(addDecimals('-0.05', '0.05')).toBe('0');
    expect(addDecimals('99', '1')).toBe('100');
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const textOf = (n: number): string => String(readDecimal((n / 100).toFixed(2)));
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(addDecimals(textOf(a), textOf(b))).toBe(textOf(a + b));
      }),
    );
  });
});

describe('a number as people write it', () => {
  it.each([
    ['1,219.49', '1219.49'],
    ['1.219,49', '1219.49'],
    ["1'219.49", '1219.49'],
    ['1’219,49', '1219.49'],
    ['1 219,49', '1219.49'],
    ['1\u00a0219,49', '1219.49'],
    ["'-14.39'", '-14.39'],
    ['12', '12'],
    ['-12', '-12'],
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['12,5000', '12.5'],
    ['0.05', '0.05'],
    // A thousand and more, or a number with three decimals: nobody knows.
    ['1,234', null],
    ['1.234', null],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['-1,234,567', '-1234567'],
    ['1,234.567', '1234.567'],
    ['1,23,456', null],
    ['1234,567,890', null],
    ['1,234,567,8', null],
    ['1.12.90', null],
    ['12a', null],
    ['a12', null],
    ['', null],
    ['-', null],
    ['1-2', null],
  ])('%s is %j', (text, number) => {
    expect(readWrittenNumber(text)).toBe(number);
  });
});

describe('an amount as pages write it', () => {
  it.each([
    ['-£3.84', '-3.84'],
    ['£-3.84', '-3.84'],
    ['\u22123.84 €', '-3.84'],
    ['3.84-', '-3.84'],
    ['CA$76.00', '76'],
    ['($25.99)', '-25.99'],
    ['(25.99) x', '25.99'],
    ['x (25.99)', '25.99'],
    ['116,99 €', '116.99'],
    ['300 USD', '300'],
    ['Fr. 12.90', '12.9'],
    ['"1,219.49"', '1219.49'],
    ['€ 1.219,49', '1219.49'],
    ["1'219.50 CHF", '1219.5'],
    ['-0.00', '0'],
    ['12.50 - 13', '12.5013'],
    ['USD', null],
    ['', null],
    ['-', null],
    ['1,234', null],
    ['1.234 €', null],
    [`${' '.repeat(37)}5 €`, '5'],
    [`${' '.repeat(38)}5 €`, null],
  ])('%j is %j', (text, amount) => {
    expect(readMoney(text)).toBe(amount);
  });

  it.each([
    ['1,234', 'point', '1234'],
    ['12,34,567', 'point', '1234567'],
    ['1,234,567 ¥', 'point', '1234567'],
    ['$1,234', 'point', '1234'],
    ['-1,234', 'point', '-1234'],
    ['1,2345', 'point', '1.2345'],
    ['12345,678', 'point', null],
    ['1,234.5', 'point', '1234.5'],
    ['1.234', 'point', null],
    ['1.234', 'comma', '1234'],
    ['1.234.567 €', 'comma', '1234567'],
    ['€ 1.234', 'comma', '1234'],
    ['1.2', 'comma', '1.2'],
    ['1.2345', 'comma', '1.2345'],
    ['1.234,5', 'comma', '1234.5'],
    ['1234.567', 'comma', null],
    ['1,234', 'comma', null],
  ] as const)('%s with a decimal %s is %j', (text, decimal, amount) => {
    expect(readMoney(text, decimal)).toBe(amount);
  });
});

describe('an id', () => {
  it.each([
    ['8190000000000001', '8190000000000001'],
    ['  A-1_b.c:d#e/f ', 'A-1_b.c:d#e/f'],
    ['="819"', '819'],
    ['=819', '819'],
    ["'819", '819'],
    ['819"', '819'],
    [7, '7'],
    [2 ** 53, undefined],
    [1.5, undefined],
    ['abc', undefined],
    ['a 1', undefined],
    ['a1@b.org', undefined],
    ['', undefined],
    [null, undefined],
    ['1'.repeat(80), '1'.repeat(80)],
    ['1'.repeat(81), undefined],
    ['ä1', undefined],
  ])('%j is %j', (value, id) => {
    expect(readId(value)).toBe(id);
  });

  it.each([
    [' usd ', 'USD'],
    ['Eur', 'EUR'],
    ['EURO', undefined],
    ['EU', undefined],
    ['E1R', undefined],
    [5, undefined],
  ])('%j as a currency is %j', (value, currency) => {
    expect(readCurrency(value)).toBe(currency);
  });
});
