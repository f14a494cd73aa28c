import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { compareDatasets, snapshotsOf } from '../corpus/compare-datasets.js';
import { corpusIds, readCorpus } from '../corpus/corpus-files.js';
import { comparisonRef } from '../dataset/comparison-base.js';
import { openDataset } from '../dataset/open-dataset.js';
import { whyUnusable } from '../dataset/why-unusable.js';
import { workspaceRoot } from '../lint/paths.js';
import { greaterBump } from './change-kinds.js';
import { changesetBump, versionBump } from './changeset-bump.js';
import { diffDatasets } from './diff-datasets.js';
import { judgeBump } from './judge-bump.js';
import { newChangesets } from './new-changesets.js';

/** Fails when the changesets added since then declare less than the change of the data needs: `npm run check:bump -- [BASE]`. */
const { positionals } = parseArgs({ args: argv.slice(2), allowPositionals: true });
const ref = comparisonRef(positionals[0]);
const changesets = newChangesets(workspaceRoot, ref);
const base = ref === null ? null : openDataset(ref);
if (base === null || base.rulesets.length === 0)
  console.log('There is no earlier version of the dataset to compare with.');
else {
  const head = openDataset();
  const unusable = whyUnusable(head);
  if (unusable) {
    console.error(unusable);
    process.exit(2);
  }
  const declared = changesetBump(changesets, '@risk-check/rules-data');
  const stepped = versionBump(base.common.datasetVersion, head.common.datasetVersion);
  const ids = new Set(corpusIds());
  const { changed } = compareDatasets(base, head, {
    corpusOf: (id) => (ids.has(id) ? readCorpus(id) : []),
    today: new Date().toISOString().slice(0, 10),
  });
  const moved = snapshotsOf(changed.filter(({ experimental }) => !experimental));
  const { ok, text } = judgeBump(
    diffDatasets(base, head),
    { ...declared, bump: greaterBump(declared.bump, stepped) },
    moved,
  );
  console.log(text);
  process.exitCode = ok ? 0 : 1;
}
