import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { compareDatasets } from '../corpus/compare-datasets.js';
import { corpusIds, readCorpus } from '../corpus/corpus-files.js';
import { openDataset } from '../dataset/open-dataset.js';
import { parseDataset } from '../dataset/parse-dataset.js';
import { canonicalText } from '../lint/canonical-text.js';
import { packageRoot } from '../lint/paths.js';
import { diffDatasets } from './diff-datasets.js';
import { releaseEntry } from './release-entry.js';

/**
 * Writes the entry of the version that stands in package.json to changes.json, in place of one of the same version:
 * `node packages/rules-data/versions/release.js [BASE]`, after `changeset version`. Without BASE it is the first release.
 */
const { positionals } = parseArgs({ args: argv.slice(2), allowPositionals: true });
const head = openDataset();
const nothing = { ...parseDataset(new Map()), common: { ...head.common, datasetVersion: '0.0.0' } };
const base = positionals[0] === undefined ? nothing : openDataset(positionals[0]);
const since = positionals[0] === undefined ? null : base.common.datasetVersion;
const ids = new Set(corpusIds());
const impact =
  since === null
    ? null
    : compareDatasets(base, head, {
        corpusOf: (id) => (ids.has(id) ? readCorpus(id) : []),
        today: head.common.datasetDate,
      });
const entry = releaseEntry(diffDatasets(base, head), head, { since, impact });
const path = join(packageRoot, 'changes.json');
const { releases } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { releases: [] };
const rest = releases.filter((/** @type {any} */ { version }) => version !== entry.version);
writeFileSync(
  path,
  canonicalText(JSON.parse(JSON.stringify({ changesVersion: 1, releases: [entry, ...rest] }))),
);
console.log(
  `${entry.version}: ${entry.bump}, ${entry.added.length} rules added, ${entry.thresholds.length} levels changed, ${entry.corrections.length} corrections`,
);
