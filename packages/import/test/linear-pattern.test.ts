import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../scripts/some-cases.js';
import { compilePattern } from '../src/pattern/linear-pattern.ts';
import { UnfitPattern } from '../src/pattern/parse-pattern.ts';

const ofRegExp = (source: string, text: string): string | undefined =>
  new RegExp(source, 'u').exec(text)?.[1];

/** Patterns of a few signs, so that texts of the same signs fit them often. */
const sign = fc.constantFrom('a', 'b', '1', '.', '\\d', '\\w', '\\D', '[ab]', '[^a1]', '\\.', '\\p{L}', 'ä');
const quantifier = fc.constantFrom(
  '*',
  '+',
  '?',
  '{2}',
  '{1,2}',
  '{2,}',
  '{0,3}',
  '{0}',
  '*?',
  '+?',
  '??',
  '{1,3}?',
);
const edge = fc.constantFrom('^', '$', '\\b');
const { part } = fc.letrec<{ part: string; row: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    sign,
    edge,
    fc.tuple(sign, quantifier).map((both) => both.join('')),
    fc.tuple(tie('row'), quantifier).map(([row, times]) => `(?:${row})${times}`),
    fc.array(tie('row'), { minLength: 2, maxLength: 3 }).map((rows) => `(?:${rows.join('|')})`),
  ),
  row: fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('')),
}));
const row = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
const pattern = fc
  .tuple(row, row, row, fc.option(row, { nil: undefined }))
  .map(
    ([before, inside, behind, other]) =>
      `${before}(${inside})${behind}${other === undefined ? '' : `|${other}`}`,
  );
const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', ' ', 'ä', '😀'), maxLength: 12 });

describe('a pattern', () => {
  it('finds what a regular expression of JavaScript finds', () => {
    let compared = 0;
    let found = 0;
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 3, maxLength: 3 }), (source, texts) => {
        let find: ReturnType<typeof compilePattern>;
        try {
          find = compilePattern(source);
        } catch (error) {
          // Too many steps.
          expect(error).toBeInstanceOf(UnfitPattern);
          return;
        }
        for (const one of texts) {
          const expected = ofRegExp(source, one);
          compared++;
          if (expected !== undefined) found++;
          expect(find(one), `${source} in ${JSON.stringify(one)}`).toBe(expected);
        }
      }),
      { numRuns: shareOf(50_000, 10) },
    );
    expect(compared).toBeGreaterThan(5000);
    expect(found).toBeGreaterThan(compared / 5);
  });

  it.each([
    ['#\\s?(\\d{4,})', 'Refund for order #12345', '12345'],
    ['#\\s?(\\d{4,})', 'Refund for order # 12345', '12345'],
    ['#\\s?(\\d{4,})', 'Refund for order #123', undefined],
    ['(?:order|Bestellung) ([A-Z]-\\d+)', 'x Bestellung B-7 y', 'B-7'],
    ['^(\\d+)$', '123', '123'],
    ['^(\\d+)$', '123 ', undefined],
    ['\\b(\\d{3}-\\d{7}-\\d{7})\\b', 'Order 302-0000001-0000001.', '302-0000001-0000001'],
    ['([\\]\\d]+)', 'x]1]', ']1]'],
    ['(\\u{1F600})', '😀', '😀'],
    ['a|(b)', 'a', undefined],
  ])('%s finds in %j %j', (source, cell, expected) => {
    expect(compilePattern(source)(cell)).toBe(expected);
    expect(ofRegExp(source, cell)).toBe(expected);
  });

  it.each([
    ['('],
    ['a'],
    ['(a)(b)'],
    ['((a+)+)+'],
    ['(a)*'],
    ['(?:(a))+'],
    ['(?:a*)*(b)'],
    ['(?:a|)+(b)'],
    ['(?:^)*(b)'],
    ['(?=a)(b)'],
    ['(?!a)(b)'],
    ['(?<=a)(b)'],
    ['(?<!a)(b)'],
    ['(?<name>a)'],
    ['(a)\\B'],
    ['(a)\\1'],
    ['(?<n>a)\\k<n>'],
    ['(a{1,500})'],
    ['(?:(?:a{20}){20})(b)'],
    [`${'(?:'.repeat(30)}(a)${')'.repeat(30)}`],
  ])('%s is refused', (source) => {
    expect(() => compilePattern(source)).toThrow(UnfitPattern);
  });

  it.each([
    ['^1(?:(?:a+)+)+(x)$', (n: number) => `1${'a'.repeat(n)}`],
    ['(\\d+\\d+\\d+)x', (n: number) => '1'.repeat(n)],
    ['(?:a|a|aa)*(b)', (n: number) => 'a'.repeat(n)],
    ['(?:(?:a+)+)+(b)', (n: number) => 'a'.repeat(n)],
  ])('%s takes time in proportion to the text', (source, textOf) => {
    const find = compilePattern(source);
    const took = (n: number): number => {
      const text = textOf(n);
      const start = performance.now();
      expect(find(text)).toBeUndefined();
      return performance.now() - start;
    };
    took(1000);
    // 20,000 signs: an engine that backtracks would need longer than the test may take.
    expect(took(20_000)).toBeLessThan(5000);
  });
});
