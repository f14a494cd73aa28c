import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { argv, execPath } from 'node:process';
import { parseArgs } from 'node:util';
import { comparisonBase } from '../dataset/comparison-base.js';
import { openDataset } from '../dataset/open-dataset.js';
import { applyFixes } from './apply-fixes.js';
import { formatProblems } from './format-problems.js';
import { lintDataset } from './lint-dataset.js';
import { packageRoot, workspaceRoot } from './paths.js';

const HELP = `Checks the dataset. Paths narrow it to folders or files.

  npm run lint:data -- [PATH...] [--fix] [--format text|json|github] [--base REF] [--generated-later]

  --fix     fix what needs no decision: order of keys, formatting, https, ids.lock.json
  --base    version that ids and past windows are compared with, or none; default: the last release, else where this branch left main
  --generated-later  what a command writes (pinned examples) is only noted: on a pull request CI writes it
`;

/** What CI formats besides the dataset: schemas, lists, examples, code. */
function formatOthers() {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  spawnSync(execPath, [biome, 'format', '--write', workspaceRoot], { stdio: 'ignore', cwd: workspaceRoot });
}

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    fix: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    base: { type: 'string' },
    'generated-later': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const wanted = positionals.map((path) => relative(packageRoot, resolve(path)).split(sep).join('/'));
const only = (/** @type {string} */ path) =>
  wanted.length === 0 || wanted.some((one) => one === '' || path === one || path.startsWith(`${one}/`));
if (values.help) console.log(HELP);
else if (!['text', 'json', 'github'].includes(values.format)) {
  console.error(`--format: expected text, json or github, got "${values.format}"`);
  process.exitCode = 2;
} else {
  let dataset = openDataset();
  if (values.fix) {
    const changed = applyFixes(dataset, only);
    for (const [path, text] of changed) writeFileSync(join(packageRoot, path), text);
    if (changed.size > 0) dataset = openDataset();
    formatOthers();
    console.error(`${changed.size} ${changed.size === 1 ? 'file' : 'files'} fixed`);
  }
  const base = comparisonBase(values.base);
  const result = lintDataset(dataset, {
    today: new Date().toISOString().slice(0, 10),
    base,
    only,
    generatedLater: values['generated-later'],
  });
  console.log(formatProblems(result, /** @type {'text' | 'json' | 'github'} */ (values.format)));
  process.exitCode = result.problems.some(({ notice }) => !notice) ? 1 : 0;
}
