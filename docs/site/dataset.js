import { readFileSync } from 'node:fs';
import { hasPublishedLimit } from '../../packages/rules-data/limits/has-published-limit.js';
import { PATHS } from './paths.js';

/**
 * @import { Guide, Ruleset } from '@risk-check/core'
 * @import { Translation } from '@risk-check/rules-data'
 * @import { CommonGuide } from '../../packages/rules-data/dist/guide.d.ts'
 * @import { Rule } from '@risk-check/rules-data'
 */

/** @typedef {Rule} WrittenRule - A rule as its author wrote it. */
/** @typedef {WrittenRule['levels'][number]} WrittenLevel */
/** @typedef {{ rules: Translation, guide: Translation }} Translations - What the texts of a ruleset were replaced from. */
/** @typedef {Omit<Ruleset, 'rules'> & { rules: WrittenRule[], guide: Guide | null, translations?: Translations }} SiteRuleset */
/**
 * @typedef {object} Dataset
 * @property {string} datasetVersion
 * @property {string} datasetDate
 * @property {string} digest
 * @property {Ruleset['scoring']} scoring
 * @property {CommonGuide} guide
 * @property {Record<string, { to: string, since: string, why: string }>} moved
 * @property {Record<string, { into: string[], since: string, why: string }>} split
 * @property {Record<string, { since: string, why: string }>} withdrawn
 * @property {SiteRuleset[]} rulesets
 */

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/** The dataset as it is published, with examples, quotations and guides. @returns {Dataset} */
export function readDataset() {
  return readJson(PATHS.data);
}

/** The rules that can fire on the day of the dataset, with a published number in force. @param {SiteRuleset} ruleset @param {Dataset} dataset */
export const rulesWithNumber = ({ rules, metrics }, { datasetDate }) =>
  rules.filter((rule) => rule.effect !== 'none' && hasPublishedLimit(rule, metrics, datasetDate));

/** The dataset's releases. @returns {import('./pages/dataset-changelog-page.js').Changes} */
export const readChanges = () => readJson(PATHS.changes);

/** @type {Map<string, import('../../packages/rules-data/history/rule-history.js').RuleHistory> | undefined} */
let histories;

/** When the limits of a rule changed, and the dataset's word about it. @param {string} id */
export function historyOfRule(id) {
  histories ??= new Map(
    readJson(PATHS.history).rulesets.flatMap((/** @type {any} */ { rules }) =>
      rules.map((/** @type {any} */ rule) => [rule.id, rule]),
    ),
  );
  return histories.get(id);
}

/** Addresses of the project, which stand once in the root package.json. */
export function readAddresses() {
  const { homepage, repository, bugs } = readJson(`${PATHS.root}/package.json`);
  const repositoryUrl = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  return {
    site: /** @type {string} */ (homepage),
    repository: /** @type {string} */ (repositoryUrl),
    issues: /** @type {string} */ (bugs.url),
    /** A file as it is on the main branch. */
    file: (/** @type {string} */ path) => `${repositoryUrl}/blob/main/${path}`,
    /** The same, opened for a change. */
    edit: (/** @type {string} */ path) => `${repositoryUrl}/edit/main/${path}`,
  };
}

/** The file that holds a rule, from the root of the repository. @param {string} id */
export const ruleFile = (id) => `packages/rules-data/rules/${id.replaceAll('.', '/')}.json`;
