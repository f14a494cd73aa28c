import { isGeneralGuide } from '../../dataset/dataset-files.js';

/** @import { Check } from '../check-types.js' */

/** What people stumble over, and what says it. @type {readonly [RegExp, string][]} */
const STUMBLES = [
  [
    /\b(?:the|that|this|its|new|old|standard|excessive|high|lower|merchant) lines?\b(?! (?:break|of (?:text|the address)))/i,
    'limit',
  ],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix, correct'],
  [/\b(?:is|are|be|was|were) read as\b/i, 'looks like, means'],
  [/\bpapers\b/i, 'documents'],
  [/\bfire[sd]\b|\b(?:can|may|will|could|would|to) fire\b/i, 'reached, counts'],
  [/\bthe own\b/i, 'its own, your own'],
  [/\bholds? to be\b/i, 'think'],
];

/** Keys under which no text of ours for people stands: quotations, wordings of messages, addresses. */
const NO_TEXT = new Set(['quote', 'publishedAs', 'match', 'unless', 'url', 'sources', '$schema']);
const NO_FILE = /\/_(?:sources|examples|metrics\.examples|translation\.[a-z]+)\.json$/;

/** @type {Check} */
export const plainWords = {
  code: 'plain-words',
  scope: 'file',
  about:
    'A text for people holds a word that readers stumble over, such as "the line" for limit, "mend" for fix, "papers" for documents or "fired" for reached.',
  wayOut: 'Say it in everyday words; the message names some.',
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
        if (!value.includes(' ')) return;
        for (const [pattern, instead] of STUMBLES) {
          const found = pattern.exec(value)?.[0];
          if (found) report(path, pointer, `"${found}": better ${instead}`);
        }
      } else if (value !== null && typeof value === 'object')
        for (const [key, part] of Object.entries(value))
          if (Array.isArray(value) || !NO_TEXT.has(key) || isCitations(key, part, pointer))
            walk(part, [...pointer, Array.isArray(value) ? Number(key) : key]);
    };
    walk(data, []);
  },
};

/** The citations of a rule file hold what the pages say, in our words. @param {string} key @param {any} part @param {(string | number)[]} pointer */
const isCitations = (key, part, pointer) => key === 'sources' && pointer.length === 0 && !Array.isArray(part);
