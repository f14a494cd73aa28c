import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/house/sha256.ts';

const byNode = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('sha256', () => {
  it('is that of Node for any text, with half pairs too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const text = a + b;
        expect(sha256(text)).toBe(byNode(text));
      }),
    );
    for (const text of ['\ud800', 'a\udc00b', '\ud7ff\udfff', '\ue000', '\u{10ffff}\ufffd'])
      expect(sha256(text)).toBe(byNode(text));
  });

  it('pads at every length around a block', () => {
    for (let length = 0; length <= 130; length++) {
      const text = 'x'.repeat(length);
      expect(sha256(text), `${length}`).toBe(byNode(text));
    }
  });

  it('takes a text as long as a ruleset', () => {
    const text = 'Größe '.repeat(60_000);
    expect(sha256(text)).toBe(byNode(text));
  });
});
