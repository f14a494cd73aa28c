import { wordCount } from '../../case-library/word-count.js';

/** @import { Check } from '../check-types.js' */

const MOST_WORDS = 40;

/** @type {Check} */
export const caseQuotation = {
  code: 'case-quotation',
  scope: 'file',
  about: 'A case quotes more of a page than the right of quotation is used for here.',
  wayOut:
    'Keep the decisive words, with [...] for what is left out; say what the other sentences are in `sentences`.',
  run({ path, data }, report) {
    const quotation = data?.message?.quotation;
    if (!path.startsWith('cases/') || typeof quotation !== 'string') return;
    const words = wordCount(quotation);
    if (words > MOST_WORDS)
      report(path, ['message', 'quotation'], `expected at most ${MOST_WORDS} words, got ${Math.ceil(words)}`);
  },
};
