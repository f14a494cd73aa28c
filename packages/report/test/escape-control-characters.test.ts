import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControlCharacters } from '../src/text/escape-control-characters.ts';

const isIn = (code: number, ...ranges: [number, number][]): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);
const isControl = (code: number): boolean =>
  (isIn(code, [0x00, 0x1f], [0x7f, 0x9f]) && code !== 0x0a && code !== 0x09) ||
  isIn(code, [0x061c, 0x061c], [0x200e, 0x200f], [0x2028, 0x202e], [0x2066, 0x2069]);
const codes = Array.from({ length: 0x10000 }, (_, code) => code);
const everyControl = String.fromCharCode(...codes.filter(isControl));

describe('escapeControlCharacters', () => {
  it('escapes exactly the control and bidi characters and halves of a pair, of all in the basic plane', () => {
    const odd = codes.filter((code) => {
      const char = String.fromCharCode(code);
      const isEscaped = isControl(code) || isIn(code, [0xd800, 0xdfff]);
      const expected = isEscaped ? `\\u${code.toString(16).padStart(4, '0')}` : char;
      return escapeControlCharacters(char) !== expected;
    });
    expect(odd).toEqual([]);
  });

  it('leaves pairs and what stands around a character', () => {
    expect(escapeControlCharacters('a😀\n\t\u001b[31m\ud83d!')).toBe('a😀\n\t\\u001b[31m\\ud83d!');
  });

  it('shows tag characters, which no screen does', () => {
    expect(escapeControlCharacters('a\u{e0041}')).toBe('a\\udb40\\udc41');
  });

  it.each([
    ['::error::x', '\\u003a:error\\u003a:x'],
    ['a :::x', 'a \\u003a\\u003a:x'],
    ['##[error]x', '\\u0023#[error]x'],
    ['a###[add-mask]x', 'a#\\u0023#[add-mask]x'],
    ['##VSO[task.setvariable]x', '\\u0023#VSO[task.setvariable]x'],
    ['## a : b # [c]', '## a : b # [c]'],
  ])('leaves %j no command of a runner', (text, escaped) => {
    expect(escapeControlCharacters(text)).toBe(escaped);
  });

  it('keeps the meaning of JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.string({ unit: 'binary' }), (value, text) => {
        const printed = escapeControlCharacters(JSON.stringify({ value, text, everyControl }, null, 2));
        expect([...printed].some((char) => isControl(char.charCodeAt(0)))).toBe(false);
        expect(JSON.parse(printed)).toEqual({ value, text, everyControl });
      }),
    );
  });
});
