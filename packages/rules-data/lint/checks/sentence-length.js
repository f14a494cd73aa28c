import { isGeneralGuide } from '../../dataset/dataset-files.js';

/** @import { Check } from '../check-types.js' */

const MOST_WORDS = 20;
/** Keys under which no text of ours for people stands: quotations, wordings of messages, addresses. */
const NO_TEXT = new Set(['quote', 'noQuote', 'publishedAs', 'match', 'unless', 'url', '$schema']);
const NO_FILE = /\/_(?:sources|examples|metrics\.examples|translation\.[a-z]+)\.json$/;

/** @type {Check} */
export const sentenceLength = {
  code: 'sentence-length',
  scope: 'file',
  about: `A sentence for people is longer than ${MOST_WORDS} words.`,
  wayOut: 'Make two of it, or leave out what the reader does not need.',
  run({ path, data, error }, report) {
    if (
      error !== null ||
      NO_FILE.test(path) ||
      !(path.startsWith('rules/') || path === 'guide-common.json' || isGeneralGuide(path))
    )
      return;
    /** @param {any} value @param {(string | number)[]} pointer */
    const walk = (value, pointer) => {
      if (typeof value === 'string') {
        const long = value.split(/(?<=[.!?;])\s+/).find((sentence) => wordsIn(sentence) > MOST_WORDS);
        if (long) report(path, pointer, `${wordsIn(long)} words in one sentence: "${long.slice(0, 40)}…"`);
      } else if (value !== null && typeof value === 'object')
        for (const [key, part] of Object.entries(value))
          if (Array.isArray(value) || !NO_TEXT.has(key))
            walk(part, [...pointer, Array.isArray(value) ? Number(key) : key]);
    };
    walk(data, []);
  },
};

/** @param {string} sentence */
const wordsIn = (sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
