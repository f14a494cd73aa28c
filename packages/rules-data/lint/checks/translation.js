import { buildGuide } from '../../scripts/build-guide.js';
import { buildRuleset } from '../../scripts/build-ruleset.js';
import { textKey } from '../../src/translate.js';
import { checkTranslatedTexts, PLURAL_FORMS, stillSaid } from '../check-translated-texts.js';
import { countedUnits, guideTexts, rulesetTexts, scaleLabels } from '../translatable-texts.js';

/** @import { TranslatableTexts } from '../translatable-texts.js' */
/** @import { Dataset } from '../../dataset/parse-dataset.js' */
/** @import { Check, Report } from '../check-types.js' */

/** @type {Check} */
export const translation = {
  code: 'translation',
  scope: 'ruleset',
  about:
    'A translation lacks a text, keeps one that is no longer said in English, fills in other values or states other numbers than the English text, or has the wrong number of plural forms. What is new or reworded since the base (the last release) may wait: until it is translated, it is shown in English.',
  wayOut:
    'Translate the present English text, with the same values in braces and the same numbers, and remove what it no longer says.',
  run({ folder, files, head, metrics, sources, actions, rules, guide, topics }, report, { dataset, base }) {
    for (const { path, data } of files.values()) {
      const named = /\/_translation\.(..)\.json$/.exec(path)?.[1];
      if (named === undefined || !data) continue;
      const say = (/** @type {string[]} */ pointer, /** @type {string} */ message) =>
        report(path, pointer, message);
      if (data.id !== head.id) say(['id'], `the id is "${data.id}", but the folder is ${folder}`);
      if (data.language !== named)
        say(['language'], `the language is "${data.language}", but the file is called ${named}`);
      const now = buildBoth({ head, metrics, sources, actions, rules, guide, topics }, dataset);
      const earlier = base?.rulesets.find((ruleset) => ruleset.head.id === head.id);
      const before = base && earlier ? buildBoth(earlier, base) : null;
      checkTranslatedTexts(
        data,
        'texts',
        sinceBefore(now, before, ({ built, rules }) => rulesetTexts(built, rules)),
        report,
        path,
      );
      checkNouns(data, now, before, say);
      if (data.guide) {
        const texts = sinceBefore(now, before, ({ builtGuide }) => guideTexts(builtGuide));
        checkTranslatedTexts(data, 'guide', withoutTexts(texts, data.texts), report, path);
      }
      checkKeys({ ...data.texts, ...data.guide }, [now.built, now.builtGuide], say);
    }
  },
};

/**
 * A ruleset and its guide as they are published, and its rules as they are written.
 * @typedef {{ built: any, builtGuide: any, rules: readonly any[] }} Both
 */

/** @param {any} ruleset @param {Dataset} dataset @returns {Both} */
function buildBoth({ head, metrics, sources, actions, rules, guide, topics }, dataset) {
  const written = { head, metrics, sources, actions, rules };
  const common = dataset.files.get('guide-common.json')?.data;
  return {
    built: buildRuleset(written, dataset.common),
    builtGuide: common ? buildGuide({ ...written, guide, topics }, common) : {},
    rules,
  };
}

/** @param {Both} now @param {Both | null} before @param {(both: Both) => TranslatableTexts} textsOf @returns {TranslatableTexts} */
function sinceBefore(now, before, textsOf) {
  return stillSaid(textsOf(now), before && textsOf(before));
}

/** What is translated among the texts of the rules needs no second translation. @param {TranslatableTexts} texts @param {Record<string, string>} done @returns {TranslatableTexts} */
const withoutTexts = ({ needed, possible }, done) => ({
  needed: new Set([...needed].filter((text) => !Object.hasOwn(done, text))),
  possible,
});

/** @param {any} data @param {Both} now @param {Both | null} before @param {(pointer: string[], message: string) => void} say */
function checkNouns({ units, labels, language }, now, before, say) {
  const counted = countedUnits(now.built);
  const countedBefore = before ? countedUnits(before.built) : counted;
  for (const unit of counted)
    if (countedBefore.has(unit) && !units[unit]) say(['units'], `the unit "${unit}" is not translated`);
  for (const [unit, forms] of Object.entries(units)) {
    if (!counted.has(unit) && !countedBefore.has(unit)) say(['units', unit], `no metric counts "${unit}"`);
    if (forms.length !== PLURAL_FORMS[language])
      say(['units', unit], `"${unit}" has ${forms.length} forms instead of ${PLURAL_FORMS[language]}`);
  }
  const scale = scaleLabels(now.built);
  const scaleBefore = before ? scaleLabels(before.built) : scale;
  for (const label of scale)
    if (scaleBefore.has(label) && !labels[label]) say(['labels'], `the label "${label}" is not translated`);
  for (const label of Object.keys(labels))
    if (!scale.has(label) && !scaleBefore.has(label)) say(['labels', label], `no scale has "${label}"`);
}

/**
 * Translations find their texts by a short key: no two texts may share one, nor a text and any other string.
 * @param {Record<string, string>} translations @param {any[]} built @param {(pointer: string[], message: string) => void} say
 */
function checkKeys(translations, built, say) {
  const byKey = new Map(Object.keys(translations).map((english) => [textKey(english), english]));
  const strings = new Set([...Object.keys(translations), ...built.flatMap(stringsIn)]);
  for (const text of strings) {
    const owner = byKey.get(textKey(text));
    if (owner !== undefined && owner !== text)
      say(
        ['texts', owner],
        `"${owner}" and "${text}" have the same key ${textKey(text)}: reword one of them`,
      );
  }
}

/** @param {any} value @returns {string[]} */
function stringsIn(value) {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
