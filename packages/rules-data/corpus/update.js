import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { openDataset } from '../dataset/open-dataset.js';
import { whyUnusable } from '../dataset/why-unusable.js';
import { packageRoot } from '../lint/paths.js';
import { updateCorpus } from './update-corpus.js';

/**
 * Brings the corpus up to date: `npm run corpus -- [RULESET...]`. A ruleset without snapshots gets some, and a level that
 * none of them reaches gets one at its limit and one beside it; snapshots that exist stay as they are (`--regenerate` makes
 * new ones), so that a change to the data shows as a change of their scores. Expected scores and the examples at the limits
 * are always written anew: look at the diff.
 */
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { regenerate: { type: 'boolean', default: false } },
});
const dataset = openDataset();
const unusable = whyUnusable(dataset);
if (unusable) {
  console.error(unusable);
  process.exit(2);
}
const wanted = dataset.rulesets.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
let count = 0;
let changed = 0;
let added = 0;
for (const written of wanted) {
  const result = updateCorpus(written, dataset, { regenerate: values.regenerate });
  for (const [path, text] of result.files) {
    mkdirSync(dirname(join(packageRoot, path)), { recursive: true });
    writeFileSync(join(packageRoot, path), text);
  }
  count += result.snapshots;
  changed += result.changed;
  added += result.added;
}
console.log(
  `${count} snapshots of ${wanted.length} ${wanted.length === 1 ? 'ruleset' : 'rulesets'}, ${added} of them new, ${changed} with a new outcome`,
);
