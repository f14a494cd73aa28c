import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePages } from './make-pages.js';
import { PATHS } from './paths.js';
import { writeTwins } from './write-twins.js';

/** Builds the site into docs/.vitepress/dist; with `--pages` only the sources of its pages. */
const onlyPages = process.argv.includes('--pages');

/** @param {string} path - A script of docs, run if it is there. */
function runIfPresent(path) {
  const script = join(PATHS.docs, path);
  if (!existsSync(script)) return;
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit', cwd: PATHS.root });
  if (status !== 0) throw new Error(`${path} failed`);
}

for (const path of [PATHS.data, join(PATHS.root, 'packages/core/dist/index.js')])
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run build makes it.`);
mkdirSync(PATHS.public, { recursive: true });
if (!onlyPages) {
  runIfPresent('playground/build.js');
  runIfPresent('site/build-api.js');
}
const started = Date.now();
const { pages, addresses } = await makePages();
console.log(`${pages.length} pages written (${((Date.now() - started) / 1000).toFixed(1)} s).`);
if (!onlyPages) {
  rmSync(PATHS.dist, { recursive: true, force: true });
  const { build } = await import('vitepress');
  await build(PATHS.docs);
  writeTwins(pages, addresses.site);
  copyFileSync(PATHS.data, join(PATHS.dist, 'data.json'));
}
