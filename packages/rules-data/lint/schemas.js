import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isCaseFile } from '../dataset/case-files.js';
import { packageRoot } from './paths.js';

/** @type {Record<string, string>} */
const KINDS = {
  _ruleset: 'ruleset',
  _metrics: 'metrics',
  _sources: 'sources',
  _actions: 'actions',
  _guide: 'guide',
  _topics: 'topics',
  _examples: 'examples',
  '_metrics.examples': 'metric-examples',
  'ids.lock': 'ids-lock',
};
const TOP = ['dataset', 'scoring', 'guide-common', 'tombstones', 'corrections', 'ids.lock'];

/** @param {string} name @returns {any} */
const readSchema = (name) =>
  JSON.parse(readFileSync(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8'));

/**
 * Name of the schema that a file of the dataset follows; null for files without one.
 * @param {string} path - Relative to the package.
 */
export function schemaNameOf(path) {
  if (path.startsWith('cases/')) return isCaseFile(path) ? 'case' : null;
  if (!path.endsWith('.json')) return null;
  const base = path.slice(path.lastIndexOf('/') + 1, -5);
  if (base.startsWith('_translation.'))
    return /^(?:appeal|general)\//.test(path) ? 'appeal-translation' : 'translation';
  if (!path.includes('/')) return TOP.includes(base) ? (KINDS[base] ?? base) : null;
  if (path.startsWith('appeal/')) return 'appeal';
  if (path.startsWith('general/')) return 'general-guide';
  if (path.startsWith('lexicon/')) return base === 'demands' ? 'notice-demands' : 'notice-lexicon';
  return KINDS[base] ?? 'rule';
}

/** @type {Ajv2020 | undefined} */
let ajv;
/** The rule language's schema. */
export function languageSchema() {
  return schemaOf('language');
}

/** @param {string} name @returns {import('ajv').ValidateFunction} */
export function validatorFor(name) {
  if (!ajv) {
    ajv = new Ajv2020({
      allErrors: true,
      // `schema-problems.js` tells what the schemas say.
      verbose: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
      allowUnionTypes: true,
      formats: { date: isDate },
    });
    for (const shared of ['language', 'guide']) ajv.addSchema(schemaOf(shared));
  }
  return ajv.getSchema(`${name}.schema.json`) ?? ajv.compile(readSchema(name));
}

/** @type {Map<string, any>} */
const schemas = new Map();

/** @param {string} name @returns {any} */
export function schemaOf(name) {
  if (!schemas.has(name)) schemas.set(name, readSchema(name));
  return schemas.get(name);
}

/** Every definition that a schema can refer to, by name. @param {string} name @returns {Record<string, any>} */
export function definitionsFor(name) {
  const guide = ['guide-common', 'general-guide', 'appeal'].includes(name) ? schemaOf('guide').$defs : {};
  const own = Object.entries(schemaOf(name).$defs ?? {});
  // A definition that only passes on one of the same name adds nothing.
  const others = own.filter(([key, def]) => !(/** @type {any} */ (def).$ref?.endsWith(`/${key}`)));
  return { ...languageSchema().$defs, ...guide, ...Object.fromEntries(others) };
}

/** @param {string} text */
function isDate(text) {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
