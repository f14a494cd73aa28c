/**
 * A language that pages are written in.
 * @typedef {object} PageLanguage
 * @property {'en' | 'de' | 'es' | 'ru'} code
 * @property {string} name - As its speakers say.
 * @property {string} thisPage - What leads to a page in it.
 */

/** English first: it has every page, and no folder of its own. @type {readonly PageLanguage[]} */
export const LANGUAGES = [
  { code: 'en', name: 'English', thisPage: 'This page in English' },
  { code: 'de', name: 'Deutsch', thisPage: 'Diese Seite auf Deutsch' },
  { code: 'es', name: 'Español', thisPage: 'Esta página en español' },
  { code: 'ru', name: 'Русский', thisPage: 'Эта страница на русском' },
];
