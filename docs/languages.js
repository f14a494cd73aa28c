/**
 * A language that pages are written in.
 * @typedef {object} PageLanguage
 * @property {'en' | 'de' | 'es' | 'ru'} code
 * @property {string} name - As its speakers say.
 * @property {string} thisPage - What leads to a page in it.
 * @property {string} home - What its first page is called.
 */

/** English first: it has every page, and no folder of its own. @type {readonly PageLanguage[]} */
export const LANGUAGES = [
  { code: 'en', name: 'English', thisPage: 'This page in English', home: 'home page' },
  { code: 'de', name: 'Deutsch', thisPage: 'Diese Seite auf Deutsch', home: 'Startseite' },
  { code: 'es', name: 'Español', thisPage: 'Esta página en español', home: 'página principal' },
  { code: 'ru', name: 'Русский', thisPage: 'Эта страница на русском', home: 'главная' },
];
