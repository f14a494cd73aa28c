import { compileRule } from '../rule-files/compile-rule.js';
import { factsWithBothCodes } from '../rule-files/country-codes.js';
import { withLevel } from '../rule-files/example-level.js';
import { isCaseFile, parseCases } from './case-files.js';

/** @import { MetricExample } from '../metric-examples/metric-values.js' */
/** @import { Case } from './case-files.js' */
/** @import { FormIssue, LevelOrigin } from '../rule-files/compile-rule.js' */

/**
 * @typedef {{ path: string, text: string, data: any, error: string | null }} DataFile
 * @typedef {{ id: string, platform: string, role: string, folder: string, head: any, metrics: Record<string, any>,
 *   sources: Record<string, any>, actions: Record<string, any>, rules: any[], guide: any, topics: any,
 *   metricExamples: MetricExample[], compiledFiles: Map<string, CompiledFile>,
 *   files: Map<string, DataFile> }} Written
 *   One ruleset; `rules` are what its rule files mean, with their examples, in the order of the files.
 * @typedef {{ file: any, rule: any, origins: LevelOrigin[], issues: FormIssue[] }} CompiledFile - A rule file as written and what it means.
 * @typedef {{ files: Map<string, DataFile>, cases: Case[], rulesets: Written[], common: any, ids: Record<string, string>,
 *   tombstones: { moved: Record<string, any>, split: Record<string, any>, withdrawn: Record<string, any> },
 *   corrections: any[] }} Dataset
 */

/**
 * The dataset from its files. Broken JSON is kept as the file's `error`, so that lint can say where.
 * @param {Map<string, string>} texts - As `readFolder` or `readGit` give them.
 * @param {string} [site]
 * @returns {Dataset}
 */
export function parseDataset(texts, site = '') {
  /** @type {Map<string, DataFile>} */
  const files = new Map();
  for (const [path, text] of texts) files.set(path, { path, text, ...parse(path, text) });
  const top = (/** @type {string} */ name) => files.get(name)?.data ?? {};
  const { $schema, ...scoring } = top('scoring.json');
  const { schemaVersion, minCoreVersion, date } = top('dataset.json');
  const { moved = {}, split = {}, withdrawn = {} } = top('tombstones.json');
  return {
    files,
    cases: casesOf(files),
    rulesets: rulesetFolders(files).map((folder) => readRuleset(folder, files)),
    common: {
      schemaVersion,
      minCoreVersion,
      datasetVersion: top('package.json').version ?? '0.0.0',
      datasetDate: date,
      site,
      scoring,
    },
    ids: top('ids.lock.json').ids ?? {},
    tombstones: { moved, split, withdrawn },
    corrections: top('corrections.json').corrections ?? [],
  };
}

/** Of all files, in the order of their ids. @param {Map<string, DataFile>} files @returns {Case[]} */
const casesOf = (files) =>
  [...files.values()]
    .flatMap(({ path, data }) =>
      isCaseFile(path) && data
        ? data.map((/** @type {any} */ one, /** @type {number} */ index) => ({
            id: one.id,
            path,
            index,
            data: one,
          }))
        : [],
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** @param {string} path @param {string} text @returns {{ data: any, error: string | null }} */
function parse(path, text) {
  if (isCaseFile(path)) return parseCases(text);
  if (!path.endsWith('.json')) return { data: null, error: null };
  try {
    return { data: JSON.parse(text), error: null };
  } catch (error) {
    return { data: null, error: /** @type {Error} */ (error).message };
  }
}

/** @param {Map<string, DataFile>} files */
function rulesetFolders(files) {
  const folders = new Set(
    [...files.keys()]
      .filter((path) => path.startsWith('rules/'))
      .map((path) => path.slice(0, path.lastIndexOf('/'))),
  );
  return [...folders].filter((folder) => files.get(`${folder}/_ruleset.json`)?.data).sort();
}

/** @param {string} folder @param {Map<string, DataFile>} all @returns {Written} */
function readRuleset(folder, all) {
  const [, platform = '', role = ''] = folder.split('/');
  const files = new Map([...all].filter(([path]) => path.slice(0, path.lastIndexOf('/')) === folder));
  const part = (/** @type {string} */ name) => files.get(`${folder}/_${name}.json`)?.data?.[name] ?? {};
  const { $schema, ...head } = files.get(`${folder}/_ruleset.json`)?.data ?? {};
  const { $schema: _guideSchema, ...guide } = files.get(`${folder}/_guide.json`)?.data ?? {};
  const { $schema: _topicsSchema, ...topics } = files.get(`${folder}/_topics.json`)?.data ?? {};
  const examples = files.get(`${folder}/_examples.json`)?.data?.examples ?? {};
  const compiledFiles = compileFiles(files);
  return {
    id: `${platform}.${role}`,
    platform,
    role,
    folder,
    head: head.facts ? { ...head, facts: factsWithBothCodes(head.facts) } : head,
    metrics: part('metrics'),
    sources: part('sources'),
    actions: part('actions'),
    rules: [...compiledFiles.values()].map((compiled) => ({
      ...compiled.rule,
      examples:
        compiled.rule.examples ??
        (examples[slugOf(compiled.rule.id)] ?? []).map((/** @type {any} */ example) =>
          withLevel(example, compiled, head),
        ),
    })),
    metricExamples: files.get(`${folder}/_metrics.examples.json`)?.data?.examples ?? [],
    guide: files.has(`${folder}/_guide.json`) ? withLevels(guide, compiledFiles) : null,
    topics: files.has(`${folder}/_topics.json`) ? topics : null,
    compiledFiles,
    files,
  };
}

/**
 * A guide whose explanations name the level at which their step begins; a step that is not there stays without one.
 * @param {any} guide @param {Map<string, CompiledFile>} compiledFiles
 */
function withLevels(guide, compiledFiles) {
  if (!Array.isArray(guide.explains)) return guide;
  const compiled = [...compiledFiles.values()];
  const explains = guide.explains.map((/** @type {any} */ { step, ...explanation }) => {
    const origins = compiled.find(({ rule }) => rule.id === explanation.rule)?.origins ?? [];
    const level = origins.findIndex((origin) => origin.step === step) + 1;
    return level > 0 ? { level, ...explanation } : explanation;
  });
  return { ...guide, explains };
}

/**
 * What the rule files among these mean, by path in code unit order. A file that does not have the form at all is left out:
 * `schema` says what is wrong with it.
 * @param {Map<string, DataFile>} files
 * @returns {Map<string, CompiledFile>}
 */
function compileFiles(files) {
  /** @type {Map<string, CompiledFile>} */
  const compiled = new Map();
  for (const path of [...files.keys()].sort()) {
    const data = files.get(path)?.data;
    if (!isRuleFile(path) || data === null || typeof data !== 'object') continue;
    const id = path.slice('rules/'.length, -'.json'.length).replaceAll('/', '.');
    const result = data.levels ? asCompiled(data) : tryToCompile(data, id);
    if (result) compiled.set(path, { file: data, ...result });
  }
  return compiled;
}

/** A rule file of before November 2026, which tools meet where they compare with an older commit. @param {any} data */
const asCompiled = ({ $schema, ...rule }) => ({ rule, origins: [], issues: [] });

/** @param {any} data @param {string} id */
function tryToCompile(data, id) {
  try {
    return compileRule(data, id);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** @param {string} id */
const slugOf = (id) => id.slice(id.lastIndexOf('.') + 1);

/** @param {string} path */
const isRuleFile = (path) => /^rules\/[^/]+\/[^/]+\/[^_/][^/]*\.json$/.test(path);
