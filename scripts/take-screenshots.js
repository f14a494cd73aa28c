import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser } from '../docs/site/test/browser-pages.js';
import { serveFolder } from '../docs/site/test/static-server.js';

/**
 * Takes the pictures of the README and the social card from the real thing: the HTML report of an example, and pages of
 * the built site (npm run docs:build).
 */
const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const EXAMPLE = 'examples/aliexpress-buyer/chargeback.json';
const CARD = { width: 1200, height: 630 };

if (!existsSync(at('docs/.vitepress/dist/index.html')))
  throw new Error('The site is not built: npm run docs:build makes it.');
const folder = mkdtempSync(join(tmpdir(), 'risk-check-pictures-'));
const server = await serveFolder(at('docs/.vitepress/dist'));
const browser = await openBrowser();
mkdirSync(at('docs/public/pictures'), { recursive: true });
try {
  await takeReport();
  await takePage('/', 'first-page');
  await takePage('/rules/visa.merchant.vamp', 'rule-page', '.over-time');
  await takePage('/compare/late-shipment', 'comparison');
  await takePage('/check/?ruleset=amazon.seller', 'check');
  await takeCard();
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The top of the HTML report in both themes. */
async function takeReport() {
  const file = join(folder, 'report.html');
  const { status } = spawnSync(
    process.execPath,
    [at('packages/cli/bin.js'), EXAMPLE, '--quiet', '--output', `html=${file}`],
    { cwd: at('.'), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('The report could not be made.');
  for (const colorScheme of /** @type {const} */ (['light', 'dark']))
    await picture(pathToFileURL(file).href, `report-${colorScheme}`, { colorScheme, height: 860 });
}

/** The top of a page, or what stands around a part of it. @param {string} path @param {string} name @param {string} [part] */
function takePage(path, name, part) {
  return picture(`${server.address}${path}`, name, { colorScheme: 'light', height: 860, part });
}

/** @param {string} address @param {string} name @param {{ colorScheme: 'light' | 'dark', height: number, part?: string | undefined }} look */
async function picture(address, name, { colorScheme, height, part }) {
  const context = await browser.newContext({
    viewport: { width: 1100, height },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  if (part !== undefined)
    await page.locator(part).evaluate((one) => scrollTo(0, one.getBoundingClientRect().top + scrollY - 160));
  await page.screenshot({ path: at(`docs/public/pictures/${name}.png`) });
  await context.close();
}

/** What other sites show beside a link: the name, the question, and the gauge of the example. */
async function takeCard() {
  const context = await browser.newContext({ viewport: CARD, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(`${server.address}/`, { waitUntil: 'load' });
  const gauge = await page.$eval('.hero-gauge svg', (svg) => svg.outerHTML);
  const style = readFileSync(at('docs/.vitepress/generated/report-colors.css'), 'utf8');
  const logo = readFileSync(at('docs/public/logo.svg'), 'utf8');
  const file = join(folder, 'card.html');
  writeFileSync(file, cardPage({ gauge, style, logo }));
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: at('docs/public/social-card.png') });
  await context.close();
}

/** @param {{ gauge: string, style: string, logo: string }} parts */
function cardPage({ gauge, style, logo }) {
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>${style}
body { margin: 0; width: ${CARD.width}px; height: ${CARD.height}px; display: grid; grid-template-columns: 1fr 480px; gap: 40px; align-items: center; padding: 0 72px; box-sizing: border-box; background: var(--rc-bg); color: var(--rc-ink); font: 30px/1.35 system-ui, "Noto Sans", sans-serif; }
.name { display: flex; gap: 18px; align-items: center; font-weight: 700; font-size: 34px; color: var(--rc-soft); }
.name svg { width: 64px; height: 64px; }
h1 { margin: 20px 0; font-size: 58px; line-height: 1.1; letter-spacing: -.02em; }
p { margin: 0; color: var(--rc-soft); }
.report { background: var(--rc-card); border: 2px solid var(--rc-line); border-radius: 28px; padding: 36px; }
.report svg { display: block; width: 100%; }
</style><div><div class="name">${logo}risk-check</div><h1>How close is an account to a suspension?</h1><p>Every reason with its source.<br>Offline. Open. Free.</p></div><div class="report">${gauge}</div></html>`;
}
