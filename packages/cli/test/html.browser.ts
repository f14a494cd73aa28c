import { formatBatchSummaryHtml } from '@risk-check/report/html';
import { LANGUAGES, loadWords } from '@risk-check/report/words';
import buyer from '@risk-check/rules-data/aliexpress/buyer';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../../scripts/chromium.js';
import { isLong } from '../../../scripts/some-cases.js';
import { summarize } from '../src/batch/summarize.ts';
import { countScore, emptyTally } from '../src/batch/tally.ts';
import { runCli } from './fake-io.ts';
import { REPORT_CASES } from './report-cases.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
});
afterAll(() => browser?.close());

/** Opens a page as a reader would: from an address, everything that is not the page itself refused and noted. */
async function open(html: string, colorScheme: 'light' | 'dark', width: number) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 900 },
    bypassCSP: false,
  });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.route('**/*', (route) => {
    if (route.request().url() === 'http://report.test/')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (!route.request().url().endsWith('/favicon.ico')) said.push(`asked for ${route.request().url()}`);
    return route.fulfill({ status: 204, body: '' });
  });
  await page.goto('http://report.test/');
  return { context, page, said };
}

describe('the HTML report, light at 1280 and dark at 390', () => {
  it.each(REPORT_CASES)('$name: no violation, no message, no request, no sideways scrolling', async (one) => {
    const { stdout } = await runCli([...one.argv, '--format', 'html'], one.world);
    const { context, page, said } = await open(stdout, 'light', 1280);
    // The two looks take turns with axe; in `npm run test:long` both are tried.
    const turn = REPORT_CASES.indexOf(one) % 2;
    try {
      // Evaluated by the debugger, which the policy of the page does not hold back.
      await page.evaluate(axe.source);
      await expectGoodLook(page, 1280, isLong || turn === 0);
      await page.setViewportSize({ width: 390, height: 900 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectGoodLook(page, 390, isLong || turn === 1);
      expect(said).toEqual([]);
    } finally {
      await context.close();
    }
  });
});

/** What a reader of a phone would have to guess: captions that are cut, columns out of sight, narrow sentences, broken words. */
const LOST_ON_A_PHONE = `[...document.querySelectorAll('.table')].flatMap((table) => {
  const { left, right, width } = table.getBoundingClientRect();
  const say = (what, element) => what + ': ' + element.textContent.slice(0, 60);
  const textOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const caption = table.querySelector('caption');
  const lost = textOf(caption).right > right + 1 ? [say('caption cut', caption)] : [];
  for (const cell of table.querySelectorAll('th:not(:empty), td:not(:empty)'))
    if (textOf(cell).right > right + 1 || textOf(cell).left < left - 1) lost.push(say('out of sight', cell));
  for (const cell of table.querySelectorAll('td:first-child, .long'))
    if (cell.getBoundingClientRect().width < width - 1) lost.push(say('narrow', cell));
  for (const cell of table.querySelectorAll('th, td')) {
    const text = cell.firstChild;
    for (const { index, 0: word } of cell.textContent.matchAll(/[^\\s-]+-?/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
        lost.push(say('broken ' + word, cell));
    }
  }
  return lost;
})`;

describe.each(LANGUAGES)('on a phone of 360 pixels, in %s', (language) => {
  it('the report and the summary of a batch have whole captions, columns and words', async () => {
    const argv = ['examples/aliexpress-buyer/several-at-once.json', '--format', 'html', '--lang', language];
    const tally = emptyTally();
    const fired = buyer.rules.map(({ id }) => id);
    countScore(tally, { score: 63, band: 'high', fired });
    for (const rule of fired.filter((id) => id.length > 40))
      countScore(tally, { score: 63, band: 'high', fired: [rule] });
    const titleOf = (id: string) => buyer.rules.find((rule) => rule.id === id)?.title ?? null;
    const pages = [
      (await runCli(argv)).stdout,
      (await runCli(['examples/aliexpress-buyer/clean.json', ...argv.slice(1)])).stdout,
      (await runCli(['examples/aliexpress-buyer/clean.json', ...argv])).stdout,
      formatBatchSummaryHtml(summarize(tally, titleOf), await loadWords(language)),
    ];
    for (const html of pages) {
      const { context, page } = await open(html, 'light', 360);
      await page.evaluate(UNFOLD);
      expect(await page.locator('.table').count()).toBeGreaterThan(0);
      expect(await page.evaluate(LOST_ON_A_PHONE)).toEqual([]);
      await context.close();
    }
  });
});

/** What is folded has to look as good as the rest. */
const UNFOLD = "for (const part of document.querySelectorAll('details')) part.open = true";

async function expectGoodLook(page: Page, width: number, withAxe: boolean): Promise<void> {
  await page.evaluate(UNFOLD);
  expect(await page.evaluate('document.querySelectorAll("script, img, iframe, link, [style]").length')).toBe(
    0,
  );
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  // On a phone, too, all columns can be seen without moving a table.
  const cut =
    '[...document.querySelectorAll(".table")].filter((table) => table.scrollWidth > table.clientWidth).length';
  expect(await page.evaluate(cut)).toBe(0);
  if (!withAxe) return;
  const violations = await page.evaluate(async () => {
    const page = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await page.axe.run({ resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [
      id,
      nodes[0]?.html,
    ]);
  });
  expect(violations).toEqual([]);
}

describe('the first screen of the page', () => {
  it.each(REPORT_CASES)('$name: at most 60 kB an input', async ({ argv, world }) => {
    const { stdout } = await runCli([...argv, '--format', 'html'], world);
    const inputs = stdout.split('<article>').length - 1 || 1;
    expect(Buffer.byteLength(stdout) / inputs).toBeLessThanOrEqual(60_000);
  });

  it('shows verdict and first task on a phone, and no table before anything is unfolded', async () => {
    for (const path of [
      'aliexpress-buyer/six-disputes',
      'aliexpress-buyer/clean',
      'amazon-seller/rating-150',
    ]) {
      const { stdout } = await runCli([
        `examples/${path}.json`,
        '--format',
        'html',
        '--as-of',
        '2026-11-24T08:00:00Z',
      ]);
      const { context, page } = await open(stdout, 'light', 390);
      const bottom = (await page.locator('.verdict').boundingBox()) ?? { y: 0, height: 9999 };
      expect(bottom.y + bottom.height, path).toBeLessThanOrEqual(680);
      expect((await page.locator('.todo li').first().boundingBox())?.y, path).toBeLessThanOrEqual(780);
      expect(await page.locator('.table:visible').count()).toBe(0);
      await context.close();
    }
  });
});

describe('on paper', () => {
  it('a link shows where it leads, as only there it has to', async () => {
    const { stdout } = await runCli(['examples/visa-merchant/after-the-line-fell.json', '--format', 'html']);
    const { context, page } = await open(stdout, 'light', 794);
    const SHOWN =
      "[...document.querySelectorAll('a[href]')].map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content])";
    const shown = async () => (await page.evaluate(SHOWN)) as [string, string][];
    try {
      for (const [, text] of await shown()) expect(text).toBe('none');
      await page.emulateMedia({ media: 'print' });
      const links = await shown();
      expect(links.length).toBeGreaterThan(0);
      for (const [address, text] of links) expect(text).toContain(address);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(794);
    } finally {
      await context.close();
    }
  });
});

describe('the browser', () => {
  it('refuses to run a script or foreign style in the report', async () => {
    const { stdout } = await runCli(['examples/ebay-buyer/two-unpaid-orders.json', '--format', 'html']);
    const bad = stdout.replace(
      '</body>',
      '<script>document.title="ran"</script><p style="color:red">x</p></body>',
    );
    const { context, page, said } = await open(bad, 'light', 1280);
    expect(await page.title()).not.toBe('ran');
    expect(said.length).toBeGreaterThanOrEqual(2);
    await context.close();
  });
});

describe('the JUnit output', () => {
  let blank: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    blank = await open('<!DOCTYPE html><title>x</title>', 'light', 1280);
  });
  afterAll(() => blank?.context.close());

  it.each(REPORT_CASES)('$name: is XML', async ({ argv, world }) => {
    const { stdout } = await runCli([...argv, '--format', 'junit'], world);
    // As text, since the types of this package know no DOM.
    const root = await blank.page.evaluate(`(() => {
      const parsed = new DOMParser().parseFromString(${JSON.stringify(stdout)}, 'text/xml');
      return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.nodeName;
    })()`);
    expect(root).toBe('testsuites');
  });
});
