/**
 * A language that pages are written in.
 * @typedef {object} PageLanguage
 * @property {string} code
 * @property {string} name - As its speakers say.
 * @property {string} thisPage - What leads to a page in it.
 * @property {string} home - What its first page is called.
 */

/** @template {string} Code @typedef {PageLanguage & { code: Code }} In */

/**
 * Languages with words for everything on the site and in reports, English first: it has every page, and no folder of its own.
 * @type {readonly In<'en' | 'de' | 'es' | 'ru'>[]}
 */
export const WHOLE_LANGUAGES = [
  { code: 'en', name: 'English', thisPage: 'This page in English', home: 'home page' },
  { code: 'de', name: 'Deutsch', thisPage: 'Diese Seite auf Deutsch', home: 'Startseite' },
  { code: 'es', name: 'Español', thisPage: 'Esta página en español', home: 'página principal' },
  { code: 'ru', name: 'Русский', thisPage: 'Эта страница на русском', home: 'главная' },
];

/**
 * Languages that were begun: a first page, the questions and the verdict of the check, the list of reasons. Everything else is
 * English there, and marked so.
 * @type {readonly In<'fr' | 'pt'>[]}
 */
export const BEGUN_LANGUAGES = [
  { code: 'fr', name: 'Français', thisPage: 'Cette page en français', home: 'page d’accueil' },
  { code: 'pt', name: 'Português', thisPage: 'Esta página em português', home: 'página inicial' },
];

/** In the order of the menus. */
export const LANGUAGES = [...WHOLE_LANGUAGES, ...BEGUN_LANGUAGES];
