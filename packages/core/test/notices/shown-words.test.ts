import { describe, expect, it } from 'vitest';
import { shownWords } from '../../src/notices/shown-words.ts';

const shown = (text: string, words: string) => {
  const start = text.indexOf(words);
  return shownWords(text, start, start + words.length);
};

describe('the words of a message that are shown', () => {
  it('close a bracket that was opened in them', () => {
    expect(shown('a payment reversal (chargeback) was filed', 'reversal (chargeback')).toBe(
      'reversal (chargeback)',
    );
  });

  it.each([
    ['a chargeback was filed', 'chargeback'],
    ['a reversal (chargeback or claim) was filed', 'reversal (chargeback'],
    ['both (a) and (b) were', '(a) and (b)'],
    ['money (a chargeback) was', 'chargeback'],
    ['money (a) and b) was', '(a) and b'],
    ['money (a', 'money (a'],
  ])('add nothing else: %s', (text, words) => {
    expect(shown(text, words)).toBe(words);
  });
});
