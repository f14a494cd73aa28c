import { fileURLToPath } from 'node:url';
import { writeGenerated } from '../../rules-data/scripts/write-generated.js';
import { fieldSchemas, rulesetSchema, snapshotLists, snapshotSchema } from '../dist/schemas.js';
import { fieldsOf, formWriter } from './form-of-zod.js';

/** The forms that core checks with at run time, read out of the zod schemas, which stay the one source. */
const write = (path, constants) => {
  const lines = Object.entries(constants).map(
    ([name, { type, value }]) => `export const ${name}: ${type} = ${JSON.stringify(value)};`,
  );
  const text = [
    '// Generated from the zod schemas by `npm run generate`; do not edit.',
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
const ruleset = formWriter();
const rulesetForm = ruleset.formOf(rulesetSchema);

write('snapshot/snapshot-form.generated.ts', {
  kindForms: { type: 'Readonly<Record<FieldKind, Form>>', value: kinds },
  headFields: { type: 'Readonly<Record<string, Form>>', value: Object.fromEntries(head) },
  snapshotDefinitions: { type: 'readonly Definition[]', value: snapshot.definitions },
});
write('ruleset/ruleset-form.generated.ts', {
  rulesetForm: { type: 'Form', value: rulesetForm },
  rulesetDefinitions: { type: 'readonly Definition[]', value: ruleset.definitions },
});
