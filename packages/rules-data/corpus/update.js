import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { compileRuleset } from '@risk-check/core';
import { openDataset } from '../dataset/open-dataset.js';
import { whyUnusable } from '../dataset/why-unusable.js';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { corpusIds, readCorpus, readExpected, writeCorpus, writeExpected } from './corpus-files.js';
import { generateCorpus } from './generate-corpus.js';
import { scoreEntry } from './score-entry.js';

/**
 * Brings the corpus up to date: `node packages/rules-data/corpus/update.js`.
 * A ruleset without snapshots gets some; snapshots that exist stay as they are (`--regenerate` makes new ones), so that
 * a change to the data shows as a change of their scores. Expected scores are always written anew: look at the diff.
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
const known = new Set(corpusIds());
let count = 0;
let changed = 0;
for (const written of dataset.rulesets) {
  const wanted = positionals.length === 0 || positionals.includes(written.id);
  if (!known.has(written.id) || (values.regenerate && wanted))
    writeCorpus(written.id, generateCorpus(written));
  const compiled = compileRuleset(buildRuleset(written, dataset.common));
  const before = readExpected(written.id);
  const after = new Map(
    readCorpus(written.id).map(({ id, snapshot }) => [id, scoreEntry(snapshot, compiled)]),
  );
  for (const [id, outcome] of after)
    if (JSON.stringify(before.get(id)) !== JSON.stringify(outcome)) changed++;
  count += after.size;
  writeExpected(written.id, after);
}
console.log(`${count} snapshots of ${dataset.rulesets.length} rulesets, ${changed} with a new outcome`);
