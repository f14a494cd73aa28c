import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterValue, MOST_NESTING, NOWHERE } from '../../src/records/json-bytes.ts';
import { writingStyles, writtenJson } from '../generators/written-json.ts';

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const depthOf = (value: unknown): number =>
  value === null || typeof value !== 'object' ? 0 : 1 + Math.max(0, ...Object.values(value).map(depthOf));

/** What follows a value in a record, so that reading on into it would show. */
const FOLLOWED_BY = ['', ',', '}', ']', ' "x"'];

const values = fc.jsonValue({ maxDepth: 5 });
const texts = fc.tuple(values, writingStyles).map(([value, style]) => writtenJson(value, style));

describe('the place behind a value', () => {
  it('is found, however the value is written', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...FOLLOWED_BY), (text, rest) => {
        // A number goes on where another digit follows, and nothing else does.
        expect(afterValue(bytesOf(`${text}${rest}`), 0)).toBe(bytesOf(text).length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is only found where JSON.parse accepts what stands before it', () => {
    const parts = fc.constantFrom(
      ...[
        '"',
        '\\',
        '\\u',
        '12',
        '0',
        '-',
        '.',
        'e',
        'E+',
        'true',
        'nul',
        'null',
        ',',
        ':',
        '{',
        '}',
        '[',
        ']',
      ],
      ...[' ', '\n', '\t', '\u0001', '\u007f', 'é', '"a"', '"a":', 'D83D', 'x'],
    );
    const damaged = fc.tuple(texts, fc.nat(), fc.nat({ max: 3 }), parts).map(([text, at, length, part]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + part + text.slice(place + length);
    });
    const made = fc.array(parts, { maxLength: 8 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.oneof(damaged, made), (text) => {
        const bytes = bytesOf(text);
        const end = afterValue(bytes, 0);
        if (end === NOWHERE) return;
        expect(isJson(new TextDecoder().decode(bytes.subarray(0, end)))).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is not looked for below the nesting that is followed', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(depthOf(JSON.parse(nested(MOST_NESTING)))).toBe(MOST_NESTING);
    expect(afterValue(bytesOf(nested(MOST_NESTING)), 0)).toBe(2 * MOST_NESTING);
    expect(afterValue(bytesOf(nested(MOST_NESTING + 1)), 0)).toBe(NOWHERE);
    // Nor can any number of brackets end the program.
    expect(afterValue(bytesOf('['.repeat(1e6)), 0)).toBe(NOWHERE);
  });
});
