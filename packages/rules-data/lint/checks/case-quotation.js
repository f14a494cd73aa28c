import { wordCount } from '../../case-library/word-count.js';

/** @import { Check } from '../check-types.js' */

const MOST_WORDS = 40;

/** @type {Check} */
export const caseQuotation = {
  code: 'case-quotation',
  scope: 'dataset',
  about: 'A case quotes more of a page than the right of quotation is used for here.',
  wayOut:
    'Keep the decisive words, with [...] for what is left out; say what the other sentences are in `sentences`.',
  run({ cases }, report) {
    for (const { path, index, data } of cases) {
      const words = wordCount(data.message?.quotation ?? '');
      if (words > MOST_WORDS)
        report(path, [index], `expected at most ${MOST_WORDS} words, got ${Math.ceil(words)}`);
    }
  },
};
