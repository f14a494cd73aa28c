import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { followUp } from '../contribute/follow-up.js';
import { writeReports } from '../contribute/write-reports.js';
import { comparisonRef } from '../dataset/comparison-base.js';
import { openDataset } from '../dataset/open-dataset.js';
import { whyUnusable } from '../dataset/why-unusable.js';
import { workspaceRoot } from '../lint/paths.js';
import { changesetBump } from '../versions/changeset-bump.js';
import { newChangesets } from '../versions/new-changesets.js';

/**
 * Writes what follows from a change of the dataset: `npm run follow-up -- [BASE] [--no-pages]`. CI runs it on pull requests,
 * so that a change made in the browser needs no command.
 */
const { positionals, values } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { 'no-pages': { type: 'boolean', default: false } },
});
const ref = comparisonRef(positionals[0]);
const head = openDataset();
const unusable = whyUnusable(head);
if (ref === null || unusable) {
  console.error(unusable ?? 'There is nothing to compare with: name a commit.');
  process.exit(2);
}
const base = openDataset(ref);
const declared = changesetBump(newChangesets(workspaceRoot, ref), '@risk-check/rules-data').bump;
for (const [path, text] of followUp(head, base, { declared })) {
  const full = join(workspaceRoot, path);
  if (existsSync(full) && readFileSync(full, 'utf8') === text) continue;
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  console.log(`wrote ${path}`);
}
if (!values['no-pages'])
  for (const report of writeReports(base, openDataset())) console.log(`report that changes: ${report}`);
