import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { ONE_CELL, textWidth } from '../src/terminal/text-width.ts';

describe('textWidth', () => {
  it('agrees with the counting of cells in general', () => {
    for (const [from, to] of ONE_CELL)
      for (let code = from; code <= to; code++)
        expect(stringWidth(String.fromCharCode(code)), code.toString(16)).toBe(1);
    // Whatever stands beside them: marks that join, select a picture or take no cell send the text the long way.
    const near = ONE_CELL.flat().flatMap((code) => [code - 1, code, code + 1]);
    const part = fc.constantFrom(
      ...near.filter((code) => code > 0x20).map((code) => String.fromCharCode(code)),
      '\ufe0f',
      '\u200d',
      '\u0301',
      '\u20e3',
      '😀',
      '漢',
      '한',
    );
    fc.assert(
      fc.property(fc.string({ unit: part }), (text) => {
        expect(textWidth(text)).toBe(stringWidth(text));
      }),
      { numRuns: 2000 },
    );
  });
});
