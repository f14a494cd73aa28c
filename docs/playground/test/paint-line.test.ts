import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_PAINTED, paintLine } from '../src/editor/paint-line.ts';

it('paints names, texts, numbers and words apart', () => {
  const painted = paintLine('  "paidAt": null, "n": -1.5e3, "t": "a \\" b"', []);
  const of = (paint: string) => painted.filter((stroke) => stroke.paint === paint).map(({ text }) => text);
  expect(of('name')).toEqual(['"paidAt"', '"n"', '"t"']);
  expect(of('word')).toEqual(['null']);
  expect(of('number')).toEqual(['-1.5e3']);
  expect(of('text')).toEqual(['"a \\" b"']);
});

it('paints every character of any line once and in order, and marks what is wrong', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const line = fc.string({
    unit: fc.constantFrom('"', '\\', '{', '}', ':', ',', '1', '-', 't', 'true', 'é', ' ', '\t'),
  });
  fc.assert(
    fc.property(line, fc.array(range, { maxLength: 3 }), (text, wrong) => {
      const strokes = paintLine(text, wrong);
      expect(strokes.map((stroke) => stroke.text).join('')).toBe(text);
      const marks = strokes.flatMap((stroke) =>
        Array.from({ length: stroke.text.length }, () => stroke.isWrong),
      );
      expect(marks).toEqual(
        Array.from({ length: text.length }, (_, i) => wrong.some(([from, to]) => i >= from && i < to)),
      );
    }),
  );
});

it('paints a long line whole, with few parts', () => {
  const line = '1,'.repeat(100_000);
  const strokes = paintLine(line, []);
  expect(strokes.map(({ text }) => text).join('')).toBe(line);
  expect(strokes.length).toBeLessThanOrEqual(MOST_PAINTED + 1);
});
