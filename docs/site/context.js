import { datasetLookup } from './dataset-lookup.js';
import { textsOf } from './dataset-texts.js';
import { escapeText, inLanguage } from './markdown.js';

/**
 * What every page generator reads.
 * @typedef {object} Context
 * @property {import('./dataset.js').Dataset} dataset
 * @property {import('./dataset.js').Dataset} everything - The whole dataset, also where a language has pages for a part of it: that part in the language.
 * @property {ReturnType<typeof datasetLookup>} lookup
 * @property {typeof import('./words/en.js').en} words - Words of the site.
 * @property {import('@risk-check/report/words').Words} cliWords - Words of the command line, same language.
 * @property {ReturnType<typeof import('./dataset.js').readAddresses>} addresses
 * @property {boolean} hasPlayground
 * @property {string} playground - Its address in this language.
 * @property {(path: string) => string} href - Address of a page on the site, in this language where it has it.
 * @property {(text: string) => string} own - A text of the dataset as Markdown, marked as English where it is not translated.
 */

/**
 * @param {object} given
 * @param {import('./dataset.js').Dataset} given.dataset
 * @param {import('./dataset.js').Dataset} given.everything
 * @param {import('./dataset.js').Dataset} given.english - As it was written.
 * @param {typeof import('./words/en.js').en} given.words
 * @param {import('@risk-check/report/words').Words} given.cliWords
 * @param {Context['addresses']} given.addresses
 * @param {boolean} given.hasPlayground
 * @param {(path: string) => boolean} given.has - Whether the language has a page of its own for a path.
 * @returns {Context}
 */
export function createContext({ has, english, ...given }) {
  const { prefix, language } = given.words;
  const untranslated = language === 'en' ? new Set() : textsOf(english);
  return {
    ...given,
    lookup: datasetLookup(given.dataset),
    playground: prefix === '' ? '/check/' : `/check/${prefix}/`,
    own: (text) => (untranslated.has(text) ? inLanguage('en', escapeText(text)) : escapeText(text)),
    href: (path) => (prefix !== '' && has(path) ? `/${prefix}/${path}` : `/${path}`),
  };
}
