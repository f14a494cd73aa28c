import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeGenerated } from '../../rules-data/scripts/write-generated.js';
import { fieldSchemas, snapshotLists, snapshotSchema } from '../dist/schemas.js';
import { formOfJsonSchema } from './form-of-json-schema.js';
import { fieldsOf, formWriter } from './form-of-zod.js';

/**
 * The forms that core checks with at run time: of snapshots from the zod schema, of rulesets from the JSON Schema of the rule
 * language. Each stays the one source.
 */
const write = (path, source, constants) => {
  const lines = Object.entries(constants).map(
    ([name, { type, value }]) => `export const ${name}: ${type} = ${JSON.stringify(value)};`,
  );
  const text = [
    `// Generated from ${source} by \`npm run generate\`; do not edit.`,
    "import type { Definition, Form } from '../form/form.ts';",
    ...(path.startsWith('snapshot/') ? ["import type { FieldKind } from './field-kinds.ts';"] : []),
    ...lines,
  ].join('\n\n');
  writeGenerated(fileURLToPath(new URL(`../src/${path}`, import.meta.url)), `${text}\n`);
};

const snapshot = formWriter();
const kinds = Object.fromEntries(
  Object.entries(fieldSchemas).map(([kind, schema]) => [kind, snapshot.formOf(schema())]),
);
// Lists are declared once, in snapshot-lists.ts: their forms follow from the kinds of their fields.
const head = fieldsOf(snapshotSchema, snapshot.formOf).filter(
  ([name]) => !Object.hasOwn(snapshotLists, name.replace('?', '')),
);
const readSchema = (name) =>
  JSON.parse(readFileSync(new URL(`../../rules-data/schemas/${name}.schema.json`, import.meta.url), 'utf8'));
const ruleset = formOfJsonSchema(readSchema('built-ruleset'), readSchema('language').$defs);

write('snapshot/snapshot-form.generated.ts', 'the zod schemas', {
  kindForms: { type: 'Readonly<Record<FieldKind, Form>>', value: kinds },
  headFields: { type: 'Readonly<Record<string, Form>>', value: Object.fromEntries(head) },
  snapshotDefinitions: { type: 'readonly Definition[]', value: snapshot.definitions },
});
write('ruleset/ruleset-form.generated.ts', 'packages/rules-data/schemas', {
  rulesetForm: { type: 'Form', value: ruleset.form },
  rulesetDefinitions: { type: 'readonly Definition[]', value: ruleset.definitions },
});
