import { buildCommonGuide } from './build-guide.js';
import { buildRuleset } from './build-ruleset.js';
import { buildTexts } from './build-translation.js';
import { jsonText, moduleText } from './module-text.js';

/**
 * The guides as modules. What holds for every platform is in one that all others import: it is most of a small guide.
 * @param {any} written - `guide-common.json`
 */
export function guideModules(written) {
  const shared = buildCommonGuide(written);
  return {
    common: moduleText(shared),
    /** The module of one guide, two folders below the common one. @param {any} guide */
    own({ common: _, sources, ...own }) {
      const ownSources = Object.fromEntries(
        Object.entries(sources).filter(([key]) => !Object.hasOwn(shared.sources, key)),
      );
      return `import shared from '../../guide-common.js';

const own = ${jsonText({ ...own, sources: ownSources })};
export default { ...own, common: shared.common, sources: { ...own.sources, ...shared.sources } };
`;
    },
  };
}

/**
 * What holds for every platform, in each language, by key. A language that has it once has it in every guide.
 * @param {readonly any[]} translations - Of all rulesets, as written.
 * @param {any} written - `guide-common.json`
 * @returns {Record<string, Record<string, string>>}
 */
export function sharedGuideTexts(translations, written) {
  const shared = buildCommonGuide(written);
  /** @type {Record<string, Record<string, string>>} */
  const found = {};
  for (const { language, texts, guide = {} } of translations)
    found[language] = {
      ...buildTexts({ language, texts: { ...texts, ...guide } }, shared).texts,
      ...found[language],
    };
  return found;
}

/**
 * The module of one guide's texts in a language.
 * @param {any} translation @param {Record<string, Record<string, string>>} sharedTexts
 * @param {string} [root] - From the module to the folder of the package: a ruleset's lie three folders below.
 */
export function translatedGuideModule({ texts, ...head }, sharedTexts, root = '../../..') {
  const shared = sharedTexts[head.language] ?? {};
  const own = Object.fromEntries(Object.entries(texts).filter(([key, text]) => shared[key] !== text));
  return `import shared from '${root}/guide-common/${head.language}.js';

const own = ${jsonText({ ...head, texts: own })};
export default { ...own, texts: { ...shared, ...own.texts } };
`;
}

/**
 * The module of the way back on a platform that has no rules here: its guide, and a ruleset without rules to go with it.
 * @param {any} guide - `general/guide.json`
 * @param {readonly string[]} languages
 * @param {any} common - What every ruleset begins with.
 */
export function generalModule(guide, languages, common) {
  const head = {
    ...{ status: 'experimental', homepage: '', policies: [], zone: '+00:00' },
    ...{ reasons: {}, causes: {}, words: {} },
  };
  const rules = buildRuleset({ head, metrics: {}, sources: {}, actions: {}, rules: [] }, common);
  const loaders = languages.map((language) => `${language}: () => import('./general/${language}.js')`);
  return `import shared from './guide-common.js';

const rules = ${jsonText({ ...rules, checksum: undefined })};
const own = ${jsonText({ ...guide, topics: [], metricQuestions: {} })};
export function generalWayBack(platform, role, title) {
  const head = { id: \`\${platform}.\${role}\`, platform, role, title };
  return { ruleset: { ...rules, ...head }, guide: { ...own, ...shared, id: head.id } };
}
export const translations = { ${loaders.join(', ')} };
`;
}
