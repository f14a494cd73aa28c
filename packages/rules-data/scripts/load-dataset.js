import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isAppealRules } from '../dataset/dataset-files.js';
import { packageRoot, rulesRoot, workspaceRoot } from '../lint/paths.js';
import { buildGuide } from './build-guide.js';
import { buildRuleset } from './build-ruleset.js';

const appealRoot = join(packageRoot, 'appeal');

/** @param {string} path */
function readJson(path) {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    const name = relative(workspaceRoot, path).split(sep).join('/');
    throw new Error(`${name} is not valid JSON: \`npm run lint:data\` names the line`, { cause: error });
  }
}

/** Folders `rules/<platform>/<role>` in code unit order. */
export function rulesetFolders(root = rulesRoot) {
  return readdirSync(root)
    .sort()
    .flatMap((platform) =>
      readdirSync(join(root, platform))
        .sort()
        .map((role) => join(root, platform, role)),
    )
    .filter((folder) => existsSync(join(folder, '_ruleset.json')));
}

/** One ruleset's folder as written: head, metrics, sources, actions and rules with everything in them. @param {string} folder */
export function readRulesetFolder(folder) {
  /** @param {string} name @param {string} key */
  const part = (name, key) => {
    const path = join(folder, `_${name}.json`);
    return existsSync(path) ? readJson(path)[key] : {};
  };
  const { $schema, ...head } = readJson(join(folder, '_ruleset.json'));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
    .sort();
  const rules = files.map((name) => {
    const { $schema: _schema, ...rule } = readJson(join(folder, name));
    return rule;
  });
  return {
    folder,
    head,
    metrics: part('metrics', 'metrics'),
    sources: part('sources', 'sources'),
    actions: part('actions', 'actions'),
    rules,
    guide: readGuide(folder),
    translations: readTranslations(folder),
  };
}

/** The texts of a folder in other languages, as written. @param {string} folder @returns {any[]} */
function readTranslations(folder) {
  return readdirSync(folder)
    .filter((name) => /^_translation\.[a-z]{2}\.json$/.test(name))
    .sort()
    .map((name) => readJson(join(folder, name)));
}

/** The way back of one ruleset as written, or null where the research has none. @param {string} folder */
function readGuide(folder) {
  const path = join(folder, '_guide.json');
  if (!existsSync(path)) return null;
  const { $schema, ...guide } = readJson(path);
  return guide;
}

/** What holds for every way back: weights, warnings, routes after a final ban. */
function readCommonGuide() {
  const { $schema, ...common } = readJson(join(packageRoot, 'guide-common.json'));
  return common;
}

/** What drafts of appeals are checked for, by language. */
function readAppealRules() {
  const files = readdirSync(appealRoot).filter((name) => isAppealRules(`appeal/${name}`));
  return files.sort().map((name) => {
    const { $schema, ...rules } = readJson(join(appealRoot, name));
    return rules;
  });
}

/** The whole dataset: every ruleset as written and as built. */
export function loadDataset() {
  const { version } = readJson(join(packageRoot, 'package.json'));
  const { schemaVersion, minCoreVersion, date } = readJson(join(packageRoot, 'dataset.json'));
  const { $schema, ...scoring } = readJson(join(packageRoot, 'scoring.json'));
  const site = readJson(join(workspaceRoot, 'package.json')).homepage;
  const common = { schemaVersion, minCoreVersion, datasetVersion: version, datasetDate: date, site, scoring };
  const commonGuide = readCommonGuide();
  const rulesets = rulesetFolders().map((folder) => {
    const written = readRulesetFolder(folder);
    return {
      ...written,
      id: written.head.id,
      built: buildRuleset(written, common),
      builtGuide: buildGuide(written, commonGuide),
    };
  });
  return {
    ...common,
    commonGuide,
    appealRules: readAppealRules(),
    appealTranslations: readTranslations(appealRoot),
    rulesets,
  };
}
