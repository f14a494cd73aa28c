import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, rulesRoot, workspaceRoot } from '../lint/paths.js';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** JSON with sorted keys, for digests. */
export function canonicalJson(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined);
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}

export const sha256 = (text) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

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

/** One ruleset's folder as written: head, metrics, sources, actions and rules with everything in them. */
export function readRulesetFolder(folder) {
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
  };
}

/** The way back as written, or null where the research has none. */
function readGuide(folder) {
  const path = join(folder, '_guide.json');
  if (!existsSync(path)) return null;
  const { $schema, ...guide } = readJson(path);
  return guide;
}

/** What holds for every way back: weights, warnings, routes after a final ban. */
export function readCommonGuide() {
  const { $schema, ...common } = readJson(join(packageRoot, 'guide-common.json'));
  return common;
}

/** What drafts of appeals are checked for, by language. */
export function readAppealRules() {
  const folder = join(packageRoot, 'appeal');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => {
    const { $schema, ...rules } = readJson(join(folder, name));
    return rules;
  });
}

/** Every source key that a value cites. */
export function citedSources(value, found = new Set()) {
  if (value === null || typeof value !== 'object') return found;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'source' && typeof item === 'string') found.add(item);
    else if (key !== 'examples') citedSources(item, found);
  }
  return found;
}

/**
 * The guide as a module of its own: the way back, what holds everywhere, the sources of both, and the questions about
 * metrics, which scoring does not need.
 */
export function buildGuide({ head, metrics, sources, guide }, common) {
  const { sources: commonSources, ...shared } = common;
  const written = guide ?? { id: head.id };
  const cited = citedSources(written);
  const questions = mapValues(metrics, ({ ask, help }) => ({
    ...(ask ? { ask } : {}),
    ...(help ? { help } : {}),
  }));
  return {
    ...withoutQuotes(written),
    common: withoutQuotes(shared),
    sources: mapValues(
      { ...pick(sources, cited), ...pick(commonSources, citedSources(shared)) },
      ({ note, ...source }) => source,
    ),
    metricQuestions: Object.fromEntries(Object.entries(questions).filter(([, { ask }]) => ask)),
  };
}

/** Quotations stay in data.json. */
function withoutQuotes(value) {
  if (Array.isArray(value)) return value.map(withoutQuotes);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(key === 'quote' && 'source' in value))
      .map(([key, item]) => [key, withoutQuotes(item)]),
  );
}

const pick = (object, keys) => Object.fromEntries(Object.entries(object).filter(([key]) => keys.has(key)));

/** The ruleset that core scores with: no examples, quotations, conflicts or questions. */
export function buildRuleset({ head, metrics, sources, actions, rules }, common) {
  const built = {
    ...common,
    ...head,
    metrics: mapValues(metrics, ({ ask, help, ...metric }) => metric),
    sources: mapValues(pick(sources, citedSources([head, actions, rules])), ({ note, ...source }) => source),
    actions: mapValues(actions, (action) => ({
      ...action,
      ...(action.sources ? { sources: action.sources.map(withoutQuote) } : {}),
    })),
    rules: rules.map(({ examples, conflicts, merged, levels, ...rule }) => ({
      ...rule,
      levels: levels.map((level) => ({ ...level, sources: level.sources.map(withoutQuote) })),
    })),
  };
  built.reasons = mapValues(head.reasons, (reason) => ({
    ...reason,
    ...(reason.sources ? { sources: reason.sources.map(withoutQuote) } : {}),
  }));
  return { ...built, digest: sha256(canonicalJson(built)) };
}

const withoutQuote = ({ quote, ...citation }) => citation;
const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, map(value)]));

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
  return { ...common, commonGuide, appealRules: readAppealRules(), rulesets };
}
