import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { packageRoot } from './paths.js';

const KINDS = {
  _ruleset: 'ruleset',
  _metrics: 'metrics',
  _sources: 'sources',
  _actions: 'actions',
  _guide: 'guide',
};
let ajv;

function validatorFor(name) {
  if (!ajv) {
    ajv = new Ajv2020({
      allErrors: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
      allowUnionTypes: true,
      formats: { date: isDate },
    });
    for (const shared of ['language', 'guide']) ajv.addSchema(readSchema(shared));
  }
  const id = `${name}.schema.json`;
  return ajv.getSchema(id) ?? ajv.compile(readSchema(name));
}

const readSchema = (name) =>
  JSON.parse(readFileSync(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8'));
const isDate = (text) => new Date(`${text}T00:00:00Z`).toISOString?.().startsWith(text) === true;

/** Every file against its schema; says whether all of them can be used further. */
export function checkSchemas(files, report, kindOf = (file) => KINDS[basename(file, '.json')] ?? 'rule') {
  let usable = true;
  for (const file of files) {
    const kind = kindOf(file);
    let data;
    try {
      data = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      report(file, [], 'json', error.message);
      usable = false;
      continue;
    }
    const validate = validatorFor(kind);
    if (validate(data)) continue;
    usable = false;
    for (const { instancePath, message, params } of deepest(validate.errors)) {
      const pointer = instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const extra = params.additionalProperty
        ? ` "${params.additionalProperty}"`
        : params.allowedValues
          ? `: ${params.allowedValues.join(', ')}`
          : '';
      report(file, pointer, 'schema', `${pointer.join('.') || 'the file'} ${message}${extra}`);
    }
  }
  return usable;
}

/** Alternatives that fail near the top are noise beside the error deep inside the one that was meant. */
function deepest(errors) {
  const real = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'if');
  const depth = (error) => error.instancePath.split('/').length;
  const most = Math.max(...real.map(depth));
  return (real.length > 0 ? real : errors).filter((error) => depth(error) >= most - 1).slice(0, 6);
}
