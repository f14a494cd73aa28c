import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { moreText, numberText } from '../src/content/value-text.ts';
import { createLayout } from '../src/terminal/layout.ts';
import { detectTerminal } from '../src/terminal/terminal.ts';
import { toAscii } from '../src/terminal/to-ascii.ts';
import { createPositions } from '../src/text/create-positions.ts';
import { nearestName } from '../src/text/nearest-name.ts';
import { en } from '../src/words/en/index.ts';

describe('createPositions', () => {
  it.each([
    { name: 'first character', text: 'ab', offset: 0, expected: { line: 1, column: 1 } },
    { name: 'after LF', text: 'a\nb', offset: 2, expected: { line: 2, column: 1 } },
    { name: 'after CRLF', text: 'a\r\nb', offset: 3, expected: { line: 2, column: 1 } },
    { name: 'after CR', text: 'a\rb', offset: 2, expected: { line: 2, column: 1 } },
    { name: 'the end', text: 'a\n', offset: 2, expected: { line: 2, column: 1 } },
  ])('$name', ({ text, offset, expected }) => {
    expect(createPositions(text)(offset)).toEqual(expected);
  });
});

describe('nearestName', () => {
  const known = ['aliexpress', 'amazon', 'ebay'];
  it.each([
    { given: 'AliExpress', expected: 'aliexpress' },
    { given: 'alixepress', expected: 'aliexpress' },
    { given: 'amzon', expected: 'amazon' },
    { given: 'eaby', expected: 'ebay' },
    { given: 'walmart', expected: null },
    { given: '', expected: null },
  ])('$given: $expected', ({ given, expected }) => {
    expect(nearestName(given, known)).toBe(expected);
  });
});

describe('toAscii', () => {
  it.each([
    { text: 'plain', expected: 'plain' },
    { text: '\u201cBj\u00f6rk\u201d \u2013 5\u2026', expected: '"Bjork" - 5...' },
    { text: '\u4e2d', expected: '\\u4e2d' },
    { text: '\ud83d\ude00', expected: '\\ud83d\\ude00' },
  ])('$text', ({ text, expected }) => {
    expect(toAscii(text)).toBe(expected);
  });
  it.each([
    ['hätte, hatte', 'haette, hatte'],
    ['ERHÖHT über Äpfel', 'ERHOEHT ueber Aepfel'],
    ['große Größe', 'grosse Groesse'],
    ['für'.normalize('NFD'), 'fuer'],
    ['Ü', 'Ue'],
    ['café', 'cafe'],
  ])('keeps German words apart: %s', (text, expected) => {
    expect(toAscii(text, 'de')).toBe(expected);
  });
});

describe('a narrow terminal', () => {
  const { wrap } = createLayout({ columns: 40, isColored: false, isUnicode: true });
  it.each([
    {
      name: 'what stands on the right follows below',
      lines: wrap('Buyer at AliExpress', { right: 'as of 2026-03-12 10:00 UTC, a day' }),
      expected: ['Buyer at AliExpress', '       as of 2026-03-12 10:00 UTC, a day'],
    },
    {
      name: 'what stands before the text stands above it',
      lines: wrap('An order is cancelled', { first: '  order-cancelled-security-review  ', rest: '    ' }),
      expected: ['  order-cancelled-security-review', '    An order is cancelled'],
    },
    {
      name: 'a head wider than a line is wrapped',
      lines: wrap('', { first: ['Risk index 99  worst case 99   ', 'critical, now'] }),
      expected: ['Risk index 99 worst case 99 critical,', '    now'],
    },
    {
      name: 'a long id is parted behind a mark',
      lines: wrap('(aliexpress.buyer.chargeback-outside-platform-twice)', { first: '  ', rest: '  ' }),
      expected: ['  (aliexpress.buyer.chargeback-outside-', '  platform-twice)'],
    },
    {
      name: 'a long word without a mark near is cut where the line ends',
      lines: wrap(`a.${'b'.repeat(90)}`, { first: '> ', rest: '  ' }),
      expected: [`> a.${'b'.repeat(36)}`, `  ${'b'.repeat(38)}`, `  ${'b'.repeat(16)}`],
    },
    {
      name: 'an address stays whole, for whoever copies or opens it',
      lines: wrap('See https://example.com/a-page-with-a-rather-long-name now', { rest: '  ' }),
      expected: ['See', '  https://example.com/a-page-with-a-rather-long-name', '  now'],
    },
  ])('$name', ({ lines, expected }) => {
    expect(lines).toEqual(expected);
  });
});

describe('detectTerminal', () => {
  const terminal = (env: Record<string, string>, platform = 'linux', columns?: number) =>
    detectTerminal({ env, platform } as never, { isTTY: false, columns } as never, true);
  it.each([
    { name: 'a wide one', columns: 500, env: {}, expected: 200 },
    { name: 'a narrow one', columns: 20, env: {}, expected: 40 },
    { name: 'none', columns: undefined, env: {}, expected: 80 },
    { name: 'COLUMNS', columns: undefined, env: { COLUMNS: '120' }, expected: 120 },
    { name: 'COLUMNS that is no number', columns: undefined, env: { COLUMNS: 'x' }, expected: 80 },
  ])('$name has $expected columns', ({ columns, env, expected }) => {
    expect(terminal(env as Record<string, string>, 'linux', columns).columns).toBe(expected);
  });
  it('knows the Windows terminals that show Unicode', () => {
    expect(terminal({ WT_SESSION: '1' }, 'win32').isUnicode).toBe(true);
    expect(terminal({}, 'win32').isUnicode).toBe(false);
  });
});

describe('numbers in words', () => {
  it.each([
    { value: 0.7125, unit: 'share', threshold: null, expected: '71.25%' },
    { value: 0.03, unit: 'share', threshold: '0.04', expected: '3%' },
    { value: 0.0399999, unit: 'share', threshold: '0.04', expected: '3.99999%' },
    { value: 0.04, unit: 'share', threshold: '0.04', expected: '4%' },
    { value: 12.9, unit: 'money:USD', threshold: null, expected: '12.90 USD' },
    { value: 2.75, unit: 'days', threshold: null, expected: '2.75' },
    { value: 6, unit: 'disputes', threshold: '5', expected: '6' },
  ])('$value $unit', ({ value, unit, threshold, expected }) => {
    expect(numberText(value, unit, threshold, en)).toBe(expected);
  });
  it.each([
    { more: 2, unit: 'disputes', expected: '2 more disputes' },
    { more: 1, unit: 'addresses', expected: '1 more address' },
    { more: 1, unit: 'deliveries', expected: '1 more delivery' },
    { more: 1, unit: 'cases', expected: '1 more case' },
    { more: 1, unit: 'money:USD', expected: '1.00 USD more' },
    { more: 0.025, unit: 'share', expected: '2.5 more percentage points' },
    { more: 0.25, unit: 'days', expected: '6 more hours' },
    { more: 3, unit: 'days', expected: '3 more days' },
    { more: 0, unit: 'share', expected: 'any increase' },
    { more: 91, unit: 'points', metric: 'rating', expected: '91 points less' },
    { more: 0.05, unit: 'share', metric: 'rating', expected: '5 percentage points less' },
    { more: 0, unit: 'points', metric: 'rating', expected: 'any decrease' },
    { more: 2, unit: 'orders', metric: 'onTime', expected: '2 more orders' },
  ])('$more $unit further: $expected', ({ more, unit, metric, expected }) => {
    // Late orders add up against a share, a rating goes down.
    const metrics = { rating: { worse: 'lower' }, onTime: { worse: 'lower', value: { ratio: [] } } };
    expect(moreText(more, unit, { metrics } as never, en, metric)).toBe(expected);
  });
  it.each([
    { share: 1, expected: '100%' },
    { share: 0.9999, expected: '99%' },
    { share: 0.71, expected: '71%' },
    { share: 0.29, expected: '29%' },
    { share: 0.001, expected: '<1%' },
    { share: 0, expected: '0%' },
  ])('coverage $share is $expected', ({ share, expected }) => {
    expect(en.percent(share)).toBe(expected);
  });
});

describe('layout', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'bc', ' ', '\u4e2d', '\ud83d\ude00', 'e\u0301', '\u001b', '\n', '-'),
    maxLength: 300,
  });
  it('never makes a line too long, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(40, 60, 80, 100), fc.boolean(), (a, b, columns, isUnicode) => {
        const layout = createLayout({
          columns,
          isColored: false,
          isUnicode,
          ...(isUnicode ? {} : { toAscii }),
        });
        const lines = layout.wrap([a, { text: b, style: 'strong' }], {
          first: '  1. ',
          rest: '     ',
          right: { text: '+90' },
        });
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        const kept = (whole: string): string => whole.replace(/[ ]/g, '');
        const shown = layout.wrap(`${a}${b}`).join('');
        expect(kept(lines.join('')).replace('+90', '')).toBe(`1.${kept(shown)}`);
      }),
    );
  });
  it('shows a text of one piece as the same text cut into two', () => {
    const ascii = fc.string({ unit: fc.constantFrom('a', 'bcd', ' ', ' ', '-', '.'), maxLength: 400 });
    const word = fc.stringMatching(/^x{0,90}$/);
    fc.assert(
      fc.property(
        fc.tuple(ascii, word, ascii),
        fc.nat(400),
        fc.boolean(),
        fc.boolean(),
        (parts, at, isColored, isRow) => {
          const whole = parts.join('');
          const layout = createLayout({ columns: 60, isColored, isUnicode: true });
          const options = { first: '  1. ', rest: '     ', right: '+90', isRow };
          const style = 'strong' as const;
          const cut = [whole.slice(0, at), whole.slice(at)].map((piece) => ({ text: piece, style }));
          expect(layout.wrap({ text: whole, style }, options)).toEqual(layout.wrap(cut, options));
        },
      ),
    );
  });
});
