import { numbersMissingIn } from './number-words.js';

/** @import { Report } from './check-types.js' */
/** @import { TranslatableTexts } from './translatable-texts.js' */

/** Plural forms of a noun that a language writes after numbers. @type {Record<string, number>} */
export const PLURAL_FORMS = { de: 2, es: 2, ru: 3 };
const PLACE = /\{([^}|]*)((?:\|[^}|]*)*)\}/g;

/**
 * Whoever adds or rewords a text need not speak every language: it must be translated once a release has said it, and a
 * translation may go once no release says its text.
 * @param {TranslatableTexts} texts - Of now.
 * @param {TranslatableTexts | null} said - Of the base, where one is known.
 * @returns {TranslatableTexts}
 */
export function stillSaid(texts, said) {
  if (!said) return texts;
  return {
    needed: new Set([...texts.needed].filter((text) => said.needed.has(text))),
    possible: new Set([...texts.possible, ...said.possible]),
  };
}

/**
 * Reports what a part of a translation lacks, has left over, has left in English, fills in otherwise or states with other numbers.
 * @param {any} data - The file of the language.
 * @param {'texts' | 'guide'} part
 * @param {TranslatableTexts} texts
 * @param {Report} report
 * @param {string} path
 */
export function checkTranslatedTexts(data, part, { needed, possible }, report, path) {
  const translations = data[part];
  for (const english of needed)
    if (!Object.hasOwn(translations, english)) report(path, [part], `not translated: "${english}"`);
  for (const [english, text] of Object.entries(translations)) {
    const say = (/** @type {string} */ message) => report(path, [part, english], message);
    if (!possible.has(english)) say(`nothing says "${english}"`);
    if (text === english && english.includes(' ')) say(`"${english}" is still English`);
    const places = (/** @type {string} */ words) => [...words.matchAll(PLACE)];
    const names = (/** @type {string} */ words) =>
      places(words)
        .map(([, name]) => name)
        .sort()
        .join(', ');
    if (names(text) !== names(english))
      say(`fills in {${names(text)}}, the English text fills in {${names(english)}}`);
    const [said, translated] = [english, text].map((words) => words.replaceAll(PLACE, ' '));
    for (const number of numbersMissingIn(said, translated))
      say(`lacks the number ${number} of "${english}"`);
    for (const number of numbersMissingIn(translated, said))
      say(`has the number ${number}, which "${english}" does not`);
    for (const [place, name, nouns = ''] of places(text)) {
      const forms = nouns.split('|').length - 1;
      // Core knows one and many only; a language with more forms puts the number behind a colon.
      if (forms > 0 && (forms !== 2 || PLURAL_FORMS[data.language] !== 2))
        say(
          `${place} has ${forms} plural ${forms === 1 ? 'form' : 'forms'}, expected ${PLURAL_FORMS[data.language] === 2 ? 'two' : `none: {${name}} alone, behind a colon`}`,
        );
    }
  }
}
