/** The files of the dataset, by their path below `packages/rules-data` with forward slashes. */
const TOP_FILES = new Set([
  'dataset.json',
  'scoring.json',
  'guide-common.json',
  'tombstones.json',
  'corrections.json',
  'ids.lock.json',
  'package.json',
]);

/** What drafts of appeals in one language are checked for. @param {string} path */
export const isAppealRules = (path) => /^appeal\/[a-z]{2}\.json$/.test(path);

/** The texts of these checks in another language. @param {string} path */
export const isAppealTranslation = (path) => /^appeal\/_translation\.[a-z]{2}\.json$/.test(path);

/** The way back of a platform without rules. @param {string} path */
export const isGeneralGuide = (path) => path === 'general/guide.json';

/** Its texts in another language. @param {string} path */
export const isGeneralTranslation = (path) => /^general\/_translation\.[a-z]{2}\.json$/.test(path);

/** The wordings by which messages of one language are read. @param {string} path */
export const isLexicon = (path) => /^lexicon\/[a-z]{2}\.json$/.test(path);

/** @param {string} path - Relative to the package, with forward slashes. */
export function isDatasetFile(path) {
  return (
    TOP_FILES.has(path) ||
    isAppealRules(path) ||
    isAppealTranslation(path) ||
    isGeneralGuide(path) ||
    isGeneralTranslation(path) ||
    // Whatever lies there: lint says which of it nothing reads.
    path.startsWith('rules/') ||
    path.startsWith('cases/') ||
    path.startsWith('corpus/limits/') ||
    isLexicon(path)
  );
}
