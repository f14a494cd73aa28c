import { textKey } from '../src/translate.js';

/**
 * The modules of one language: the texts of the ruleset, and those of its guide.
 * @param {any} written - `_translation.<language>.json`
 * @param {{ built: any, builtGuide: any, rules: readonly any[] }} english - `rules` as written, since what sources disagree
 *   on is no part of a built ruleset.
 */
export function buildTranslation(
  { id, language, units, labels, texts, guide = {} },
  { built, builtGuide, rules },
) {
  const head = { id, language, rulesetDigest: built.digest };
  const all = { ...texts, ...guide };
  return {
    ruleset: {
      ...head,
      texts: byKey(texts, stringsIn([built, rules.map(({ conflicts }) => conflicts)])),
      units,
      labels,
    },
    guide: { ...head, texts: byKey(all, stringsIn(builtGuide)), units: {}, labels: {} },
  };
}

/**
 * What is said in one language of a part of the dataset.
 * @param {{ language: string, texts: Record<string, string> }} written
 * @param {unknown} english - The part with its English texts.
 */
export const buildTexts = ({ language, texts }, english) => ({
  language,
  texts: byKey(texts, stringsIn(english)),
});

/** Those translations whose English text is there, by key. @param {Record<string, string>} texts @param {ReadonlySet<string>} there */
const byKey = (texts, there) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([english, text]) =>
      there.has(english) ? [[textKey(english), text]] : [],
    ),
  );

/** @param {any} value @param {Set<string>} [found] */
function stringsIn(value, found = new Set()) {
  if (typeof value === 'string') found.add(value);
  else if (value !== null && typeof value === 'object')
    for (const item of Object.values(value)) stringsIn(item, found);
  return found;
}
