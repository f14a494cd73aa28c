import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCards } from './downloads/write-cards.js';
import { writeData } from './downloads/write-data.js';
import { writeFeeds } from './downloads/write-feeds.js';
import { makePages } from './make-pages.js';
import { PATHS } from './paths.js';
import { writeTwins } from './write-twins.js';

/**
 * Builds the site into docs/.vitepress/dist; with `--pages` only the sources of its pages, and with `--only REGEX` only pages
 * whose address matches, beside the check and the API reference of an earlier build: `npm run docs:build -- --only '^rules/visa'`.
 */
const onlyPages = process.argv.includes('--pages');
const only = process.argv[process.argv.indexOf('--only') + 1];
const isPart = process.argv.includes('--only');
if (isPart) process.env.RISK_CHECK_PAGES = only;

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
if (!onlyPages && !isPart) {
  runIfPresent('playground/build.js');
  runIfPresent('site/build-api.js');
}
const started = Date.now();
const { pages, addresses, english } = await makePages();
console.log(`${pages.length} pages written (${((Date.now() - started) / 1000).toFixed(1)} s).`);
if (!onlyPages) {
  rmSync(PATHS.dist, { recursive: true, force: true });
  const { build } = await import('vitepress');
  await build(PATHS.docs);
  writeTwins(pages, addresses.site);
  writeFileSync(
    join(PATHS.dist, 'robots.txt'),
    `User-agent: *\nAllow: /\nSitemap: ${addresses.site}/sitemap.xml\n`,
  );
  writeFeeds(PATHS.dist, english.dataset, addresses.site);
  writeData(PATHS.dist, english.dataset, addresses.site, addresses.repository);
  console.log(`${writeCards(PATHS.dist, english)} cards drawn.`);
}
