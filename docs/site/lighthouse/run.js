import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from '../../../scripts/chromium.js';
import { PATHS } from '../paths.js';
import { serveFolder } from '../test/static-server.js';

/**
 * Measures the built site as a phone would load it: three runs of each kind of page, the median of each mark. Needs
 * `npm run docs:build`; Lighthouse is installed into test/lighthouse the first time. `npm run docs:lighthouse -- 1 /check/` runs
 * one page once; `--record` writes what was measured to test/lighthouse/last-run.json.
 */
const isRecord = process.argv.includes('--record');
const [runsWanted = '3', pageWanted] = process.argv.slice(2).filter((option) => !option.startsWith('--'));
const RUNS = Number(runsWanted);
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 91 };
/** Bytes over the line, gzipped, until the page is still. */
const PAGES = [
  { path: '/', most: 150 * 1024 },
  { path: '/rules/amazon.seller.odr', most: 90 * 1024 },
  { path: '/rules/visa.merchant.vamp', most: 90 * 1024 },
  { path: '/check/', most: 200 * 1024 },
];

const tools = `${PATHS.root}/test/lighthouse`;
if (!existsSync(`${tools}/node_modules/lighthouse`))
  spawnSync('npm', ['ci', '--prefix', tools, '--ignore-scripts', '--prefer-offline', '--no-audit'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
const { default: lighthouse } = await import(`${tools}/node_modules/lighthouse/core/index.js`);
const { launch } = await import(`${tools}/node_modules/chrome-launcher/dist/index.js`);
const server = await serveFolder(fileURLToPath(new URL('../../.vitepress/dist', import.meta.url)), {
  compress: true,
});
const chrome = await launch({
  chromePath: chromiumPath,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
const median = (/** @type {number[]} */ all) =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const load = loadavg()[0] ?? 0;
/** @type {object[]} */
const pages = [];
let failed = 0;
try {
  for (const { path, most } of PAGES.filter(({ path }) => pageWanted === undefined || path === pageWanted)) {
    /** @type {any[]} */
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      const { lhr } = await lighthouse(`${server.address}${path}`, {
        port: chrome.port,
        output: 'json',
        onlyCategories: Object.keys(LEAST),
      });
      runs.push(lhr);
    }
    const marksOf = Object.fromEntries(
      Object.keys(LEAST).map((name) => [
        name,
        median(runs.map(({ categories }) => Math.round(100 * categories[name].score))),
      ]),
    );
    const marks = Object.entries(LEAST).map(([name, least]) => {
      const mark = marksOf[name] ?? 0;
      if (mark < least) failed++;
      return `${name} ${mark}${mark < least ? ` (below ${least})` : ''}`;
    });
    const weight = median(runs.map(({ audits }) => audits['total-byte-weight'].numericValue));
    if (weight > most) failed++;
    pages.push({ path, ...marksOf, kibibytes: Math.round(weight / 1024) });
    const times = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
    ].map(
      (name) =>
        `${name} ${Math.round(1000 * median(runs.map(({ audits }) => audits[name].numericValue))) / 1000}`,
    );
    console.log(
      `${path}: ${marks.join(', ')}; ${Math.round(weight / 1024)} KiB${weight > most ? ` (above ${most / 1024})` : ''}; ${times.join(', ')}`,
    );
  }
} finally {
  await chrome.kill();
  await server.close();
}
if (isRecord)
  writeFileSync(
    `${tools}/last-run.json`,
    `${JSON.stringify({ on: new Date().toISOString().slice(0, 10), node: process.version, runs: RUNS, loadBefore: Math.round(load * 10) / 10, pages }, null, 2)}\n`,
  );
process.exitCode = failed === 0 ? 0 : 1;
