import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { comparisonRef } from '../dataset/comparison-base.js';
import { openDataset } from '../dataset/open-dataset.js';
import { whyUnreadable, whyUnusable } from '../dataset/why-unusable.js';
import { packageRoot } from '../lint/paths.js';
import { compareDatasets } from './compare-datasets.js';
import { corpusIds, readCorpus } from './corpus-files.js';
import { impactTable } from './impact-table.js';

const HELP = `What a change of the dataset does to the scores of the corpus: each snapshot on its own day, today, and just before and
after every day that the change names.

  npm run impact -- [BASE] [HEAD] [--format text|markdown|json]

BASE and HEAD: a git commit, a folder or a data.json. BASE is the last release, else where this branch left main;
HEAD is what is checked out here. Exit code 1 when a healthy account reaches \`high\`, 2 when HEAD cannot be read or
the engine refuses one of its rulesets.
`;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean', default: false } },
});
const base = positionals[0] ?? comparisonRef();
const head = positionals[1] ?? null;
if (values.help) console.log(HELP);
else if (base === null || !['text', 'markdown', 'json'].includes(values.format)) {
  console.error(
    base === null
      ? 'BASE: expected a git commit, a folder or a data.json'
      : `--format: expected text, markdown or json, got "${values.format}"`,
  );
  process.exitCode = 2;
} else {
  const changed = openDataset(head);
  const unreadable = whyUnreadable(changed);
  if (unreadable) fail(unreadable);
  else {
    compare(base, changed);
    const refused = whyUnusable(changed);
    if (refused) fail(`\n${refused}`);
  }
}

/** @param {string} why */
function fail(why) {
  // The comment of a pull request is made from what is printed as Markdown.
  if (values.format === 'markdown') console.log(why);
  else console.error(why);
  process.exitCode = 2;
}

/** @param {string} from @param {import('../dataset/parse-dataset.js').Dataset} changed */
function compare(from, changed) {
  const ids = new Set(corpusIds());
  const allowed = JSON.parse(readFileSync(join(packageRoot, 'corpus/healthy-high.json'), 'utf8')).allowed;
  const impact = compareDatasets(openDataset(from), changed, {
    corpusOf: (id) => (ids.has(id) ? readCorpus(id) : []),
    today: new Date().toISOString().slice(0, 10),
    allowed: new Set(Object.keys(allowed)),
  });
  if (values.format === 'json')
    console.log(JSON.stringify({ base: from, head: head ?? 'working tree', ...impact }, null, 2));
  else
    console.log(
      impactTable(impact, {
        base: /^[0-9a-f]{40}$/.test(from) ? from.slice(0, 10) : from,
        head: head ?? 'working tree',
        format: /** @type {'text' | 'markdown'} */ (values.format),
      }),
    );
  process.exitCode = impact.healthyHigh.length > 0 ? 1 : 0;
}
