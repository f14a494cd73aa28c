import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../src/terminal/graphemes-of.ts';
import { textWidth } from '../src/terminal/text-width.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const whole = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

describe('graphemes', () => {
  it('are those of the whole text, although a long one is taken apart in pieces', () => {
    const piece = fc.constantFrom('x', 'é', 'e\u0301\u0302', '👩‍👩‍👧', '🇩🇪', '🇫', '中', '\r\n', ' ', 'ก็');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 900, size: 'max' }), (pieces) => {
        const text = pieces.join('');
        expect([...graphemesOf(text)]).toEqual(whole(text));
      }),
      { numRuns: 60 },
    );
  });

  it('are cut where one is longer than a piece, and lose nothing', () => {
    const text = `a${'\u0301'.repeat(3000)}b`;
    expect([...graphemesOf(text)].join('')).toBe(text);
    expect(textWidth('中'.repeat(3000))).toBe(6000);
  });
});
