import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textKey, translateGuide, translateRuleset } from '@risk-check/rules-data/translate';
import { PATHS } from './paths.js';

/**
 * @import { Translation } from '@risk-check/rules-data'
 * @import { Dataset, SiteRuleset } from './dataset.js'
 */

/** Guides of rulesets and what is common to all of them have texts of the same kind. @template T @param {T} guide @param {Translation} translation @returns {T} */
const inLanguage = (guide, translation) =>
  /** @type {any} */ (translateGuide(/** @type {any} */ (guide), translation));

/** The part of the dataset that has texts in a language, in that language. @param {Dataset} dataset @param {string} language @returns {Promise<Dataset>} */
export async function translateDataset(dataset, language) {
  /** @type {SiteRuleset[]} */
  const rulesets = [];
  let { guide } = dataset;
  for (const ruleset of dataset.rulesets) {
    const translation = await translationAt(`${ruleset.platform}/${ruleset.role}/${language}`);
    if (translation === null) continue;
    const ofGuide =
      (await translationAt(`${ruleset.platform}/${ruleset.role}/guide/${language}`)) ?? translation;
    rulesets.push({
      ...translateRuleset(ruleset, { ...translation, texts: textsOfPages(ruleset, language) }),
      guide: inLanguage(ruleset.guide, ofGuide),
      translations: { rules: translation, guide: ofGuide },
    });
    guide = inLanguage(guide, ofGuide);
  }
  return { ...dataset, guide, rulesets };
}

/** Every text that is translated, with those that only pages show and no package carries. @param {SiteRuleset} ruleset @param {string} language */
function textsOfPages({ platform, role }, language) {
  const path = `packages/rules-data/rules/${platform}/${role}/_translation.${language}.json`;
  const { texts } = JSON.parse(readFileSync(join(PATHS.root, path), 'utf8'));
  return Object.fromEntries(
    Object.entries(texts).map(([english, text]) => [textKey(english), /** @type {string} */ (text)]),
  );
}

/** A built translation, null where there is none. @param {string} name @returns {Promise<Translation | null>} */
async function translationAt(name) {
  const path = join(PATHS.root, `packages/rules-data/dist/${name}.js`);
  return existsSync(path) ? (await import(pathToFileURL(path).href)).default : null;
}

/** Whether a page has a twin in the language of this part of the dataset. @param {Dataset} translated @returns {(path: string) => boolean} */
export function isTranslated({ rulesets, guide }) {
  const paths = new Set([
    '',
    ...['platforms/', 'rules/', 'reasons/', 'notices/'],
    ...rulesets.flatMap(({ platform, role, rules, reasons, guide: own }) => [
      `platforms/${platform}/${role}`,
      ...rules.map(({ id }) => `rules/${id}`),
      ...Object.keys(reasons).map((slug) => `reasons/${slug}`),
      ...(own?.notices ?? []).map(({ id }) => `notices/${platform}-${role}-${id}`),
    ]),
    ...guide.notices.map(({ id }) => `notices/any-platform-${id}`),
  ]);
  return (path) => paths.has(path);
}
