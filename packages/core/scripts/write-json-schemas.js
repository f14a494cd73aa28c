import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJSONSchema } from 'zod/v4/core';
import { reportSchema, snapshotSchema } from '../dist/schemas.js';

/** Publishes the zod schemas as JSON Schema 2020-12; the zod schemas stay the one source. */
const publish = (schema, title, name, io) => {
  const { $schema, ...rest } = toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  const text = JSON.stringify({ $schema, $id: name, title, ...rest }, null, 2);
  writeFileSync(fileURLToPath(new URL(`../dist/${name}`, import.meta.url)), `${text}\n`);
};

publish(snapshotSchema, 'risk-check snapshot, version 1', 'snapshot.schema.json', 'input');
publish(reportSchema, 'risk-check report, version 1', 'report.schema.json', 'output');
