import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { markText } from '../src/appeal/mark-text.ts';

const TEXT = 'I demand my account back at once, or I will sue.';

it('keeps the text, and marks exactly what was found; what is about the whole text marks nothing', () => {
  const finding = fc
    .tuple(
      fc.nat(TEXT.length),
      fc.nat(TEXT.length),
      fc.constantFrom('problem', 'advice'),
      fc.constantFrom('a', 'b'),
    )
    .map(([a, b, level, code]) => ({
      code,
      level: level as 'problem' | 'advice',
      start: Math.min(a, b),
      end: Math.max(a, b),
      message: '',
      better: '',
    }));
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 6 }), (findings) => {
      const parts = markText(TEXT, findings);
      expect(parts.map(({ text }) => text).join('')).toBe(TEXT);
      const marked = parts.flatMap(({ text, codes }) =>
        Array.from({ length: text.length }, () => codes.length > 0),
      );
      const placed = findings.filter(({ start, end }) => !(start === 0 && end === TEXT.length));
      expect(marked).toEqual(
        Array.from({ length: TEXT.length }, (_, i) => placed.some(({ start, end }) => i >= start && i < end)),
      );
    }),
  );
});
