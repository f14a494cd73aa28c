import { copyFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJSONSchema } from 'zod/v4/core';
import { reportSchema, snapshotSchema } from '../dist/schemas.js';
import { describeSchema } from './describe-schema.js';

/** Publishes the zod schemas as JSON Schema 2020-12; the zod schemas stay the one source. */
const publish = (schema, name, io) => {
  const { $schema, ...rest } = toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  const { description, ...described } = describeSchema(rest, name);
  const $id = `${name}.schema.json`;
  const text = JSON.stringify(
    { $schema, $id, title: `risk-check ${name}, version 1`, description, ...described },
    null,
    2,
  );
  writeFileSync(fileURLToPath(new URL(`../dist/${$id}`, import.meta.url)), `${text}\n`);
};

publish(snapshotSchema, 'snapshot', 'input');
publish(reportSchema, 'report', 'output');

// The script defines globals, which no compiler can find in it.
copyFileSync(
  fileURLToPath(new URL('udf.d.ts', import.meta.url)),
  fileURLToPath(new URL('../dist/udf.d.ts', import.meta.url)),
);
