import { readFile } from 'node:fs/promises';
import { parseSnapshot } from '@risk-check/core';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { safeParse } from 'zod/mini';
import { snapshotSchema } from '../../packages/core/dist/schemas.js';
import { root } from '../bundle.js';
import { sideBySide } from '../measure.js';
import { snapshotOf } from '../snapshots.js';
import { duration, table, times } from '../table.js';

/** What checking the input alone costs, ours and others'. */
export async function checking() {
  const json = JSON.stringify(snapshotOf('golden', 'test'));
  const snapshot = JSON.parse(json);
  const schema = JSON.parse(await readFile(`${root}packages/core/dist/snapshot.schema.json`, 'utf8'));
  const ajv = (mode) => addFormats.default(new Ajv2020.default({ strict: false }), { mode }).compile(schema);
  const [full, fast] = [ajv('full'), ajv('fast')];
  const measured = await sideBySide({
    '`JSON.parse`': () => JSON.parse(json),
    '`parseSnapshot`': () => parseSnapshot(snapshot),
    'the zod schema, without code generation': () => safeParse(snapshotSchema, snapshot, { jitless: true }),
    'ajv (generates code), full formats': () => full(snapshot),
    'ajv (generates code), fast formats: accepts 30 February': () => fast(snapshot),
  });
  const rows = Object.entries(measured).map(([name, { time, ratio }]) => [
    name,
    duration(time),
    times(ratio),
  ]);
  return `## Checking the input

${table(['what', 'median', 'times `JSON.parse`'], rows)}

The fast check and the zod schemas agree: \`node packages/core/scripts/compare-forms.js\`, last run on 2026-11-28, found no difference in a million mutated inputs: 990,000 snapshots (395,334 accepted, 594,666 refused by both) and 10,000 rulesets (4,036 and 5,964).`;
}
