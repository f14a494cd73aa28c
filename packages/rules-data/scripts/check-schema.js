import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (name) => JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'));
const ajv = new Ajv({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  formats: { date: /^\d{4}-\d\d-\d\d$/ },
});
ajv.addSchema(load('language.schema.json'));
ajv.addSchema(load('guide.schema.json'));
const kinds = {
  _ruleset: 'ruleset',
  _metrics: 'metrics',
  _sources: 'sources',
  _actions: 'actions',
  _guide: 'guide',
  _topics: 'topics',
  ...Object.fromEntries(['de', 'es', 'ru'].map((lang) => [`_translation.${lang}`, 'translation'])),
};
let bad = 0;
const walk = (path) => {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) walk(join(path, name));
    return;
  }
  if (!path.endsWith('.json')) return;
  const id = `${kinds[basename(path, '.json')] ?? 'rule'}.schema.json`;
  const check = ajv.getSchema(id) ?? ajv.compile(load(id));
  let data;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    bad++;
    console.log(`${path}: ${error.message}`);
    return;
  }
  if (check(data)) return;
  bad++;
  // The deepest errors say most; anyOf alternatives that fail at the top are noise.
  const errors = [...check.errors].sort((a, b) => b.instancePath.length - a.instancePath.length).slice(0, 8);
  console.log(`${path}:`);
  for (const error of errors)
    console.log(`  ${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
};
for (const path of process.argv.slice(2)) walk(path);
console.log(bad ? `${bad} file(s) wrong` : 'schema ok');
process.exitCode = bad ? 1 : 0;
