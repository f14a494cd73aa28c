import { describe, expect, it } from 'vitest';
import { expectPlanted, plant } from '../testing/plant.js';

const FILE = 'rules/example-market/seller/late-shipments.json';
const words = (/** @type {number} */ n) => `${Array(n).fill('word').join(' ')}.`;
const withAdvice = (/** @type {string} */ advice) => ({
  [FILE]: (/** @type {any} */ data) => void Object.assign(data, { advice }),
});

describe('sentence-length', () => {
  it('finds a sentence of 21 words, wherever it stands in a text', () => {
    expectPlanted('sentence-length', withAdvice(`Wait. ${words(21)}`), {
      file: FILE,
      line: '"advice"',
      message: /^21 words in one sentence: "word word/,
    });
  });
  it('leaves 20 words, two sentences and quotations alone', () => {
    expect(plant('sentence-length', withAdvice(`${words(20)} ${words(20)}`))).toEqual([]);
    const edits = {
      [FILE]: (/** @type {any} */ data) => void Object.assign(data.sources.policy, { quote: words(30) }),
    };
    expect(plant('sentence-length', edits)).toEqual([]);
  });
});
