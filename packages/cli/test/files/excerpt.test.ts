import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../src/files/create-places.ts';

/** The place of `|` in a text without it. */
function at(marked: string): { readonly text: string; readonly indent: number } {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return excerptAt(text, offset, offset - start + 1);
}

describe('the line around a place', () => {
  it.each([
    ['the whole of a short one', 'one\ntw|o\nthree', 'two', 2],
    ['the first', '|one\ntwo', 'one', 0],
    ['the last', 'one\ntwo|', 'two', 3],
    ['its end', 'one|\ntwo', 'one', 3],
    ['one that CRLF ends', 'one\r\ntw|o\r\nthree', 'two', 2],
    ['one that CR ends', 'one\rtw|o\rthree', 'two', 2],
    ['an empty one', 'one\n|\nthree', '', 0],
    ['nothing at all', '|', '', 0],
  ])('%s', (_, marked, text, indent) => {
    expect(at(marked)).toEqual({ text, indent });
  });

  const [a39, a40, a41] = [39, 40, 41].map((n) => 'a'.repeat(n)) as [string, string, string];
  const [b23, b24, b25] = [23, 24, 25].map((n) => 'b'.repeat(n)) as [string, string, string];
  it.each([
    ['40 before and 24 after are shown', `${a40}|${b24}`, `${a40}${b24}`, 40],
    ['the 41st before is not', `${a41}|b`, `...${a40}b`, 43],
    ['the 25th after is not', `a|${b25}`, `a${b24}...`, 1],
    ['lines above and below count for nothing', `x\n${a39}|${b23}\ny`, `${a39}${b23}`, 39],
    ['a line that ends just there', `x\n${a40}|${b24}\ny`, `${a40}${b24}`, 40],
    ['and with CRLF', `x\r\n${a40}|${b24}\r\ny`, `${a40}${b24}`, 40],
    ['and one that goes on', `x\n${a41}|${b25}\ny`, `...${a40}${b24}...`, 43],
  ])('of a long one %s', (_, marked, text, indent) => {
    expect(at(marked)).toEqual({ text, indent });
  });

  it('points below the character, whatever stands before it', () => {
    expect(at('\ta\u001b|b')).toEqual({ text: ' a\\u001bb', indent: 8 });
    expect(at('日本|語')).toEqual({ text: '日本語', indent: 4 });
  });

  it('has the character at the place over the caret', () => {
    const line = fc.string({ unit: fc.constantFrom(...'abcdefgh'), maxLength: 100 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.nat(), (lines, some) => {
        const text = lines.join('\n');
        const offset = text === '' ? 0 : some % text.length;
        const before = text.slice(0, offset);
        const { text: shown, indent } = excerptAt(text, offset, offset - before.lastIndexOf('\n'));
        expect(shown).not.toContain('\n');
        expect(shown.charAt(indent)).toBe(text.charAt(offset).trim());
      }),
    );
  });
});
