import { fileURLToPath } from 'node:url';
import { writeGenerated } from '../../rules-data/scripts/write-generated.js';
import { fieldSchemas, rulesetSchema, snapshotLists, snapshotSchema } from '../dist/schemas.js';
import { formOfZod } from './form-of-zod.js';

/** The forms that core checks with at run time, read out of the zod schemas, which stay the one source. */
const write = (path, constants) => {
  const lines = Object.entries(constants).map(
    ([name, { type, value }]) => `export const ${name}: ${type} = ${JSON.stringify(value)};`,
  );
  const text = [
    '// Generated from the zod schemas by `npm run generate`; do not edit.',
    "import type { Form } from '../form/form.ts';",
    ...lines,
  ].join('\n\n');
  writeGenerated(fileURLToPath(new URL(`../src/${path}`, import.meta.url)), `${text}\n`);
};

const kinds = Object.fromEntries(
  Object.entries(fieldSchemas).map(([kind, schema]) => [kind, formOfZod(schema()).form]),
);
const snapshot = formOfZod(snapshotSchema);
// Lists are declared once, in snapshot-lists.ts: their forms follow from the kinds of their fields.
const [, fields] = snapshot.form;
const head = Object.fromEntries(
  Object.entries(fields)
    .flatMap(([names, form]) => names.split(',').map((name) => [name, form]))
    .filter(([name]) => !Object.hasOwn(snapshotLists, name.replace('?', ''))),
);
const ruleset = formOfZod(rulesetSchema);

write('snapshot/snapshot-form.generated.ts', {
  kindForms: { type: 'Readonly<Record<string, Form>>', value: kinds },
  headFields: { type: 'Readonly<Record<string, Form>>', value: head },
  headDefinitions: { type: 'readonly Form[]', value: snapshot.definitions },
});
write('ruleset/ruleset-form.generated.ts', {
  rulesetForm: { type: 'Form', value: ruleset.form },
  rulesetDefinitions: { type: 'readonly Form[]', value: ruleset.definitions },
});
