import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../../scripts/chromium.js';
import { LANGUAGES } from '../src/words/base/languages.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ORIGIN = 'http://element.test';
/** Nothing may load but the script, no style may stand in the page, and markup only comes through the policy of the element. */
const POLICY =
  "default-src 'none'; script-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types risk-report";

let browser: Browser;
let files: Map<string, string>;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import snapshot from './examples/aliexpress-buyer/several-at-once.json';
// As it is published, with the words of English that it has kept.
import './packages/report/dist/element.js';
Object.assign(globalThis, { ruleset, snapshot, told: [] });
for (const name of ['risk-report', 'risk-report-error'])
  document.addEventListener(name, ({ type, detail }) => told.push({ type, detail }));
const element = document.querySelector('risk-report');
Object.assign(element, { snapshot, ruleset });`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: '/',
    entryNames: 'app',
    chunkNames: '[name]-[hash]',
    tsconfig: fileURLToPath(new URL('../../../tsconfig.sources.json', import.meta.url)),
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'error',
  });
  files = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), text]));
  // The entry has the name of standard input.
  files.set('app.js', files.get('app.js') ?? files.get('stdin.js') ?? '');
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
});
afterAll(() => browser?.close());

async function open({
  language = 'en',
  attributes = '',
  ...options
}: {
  language?: string;
  attributes?: string;
  width?: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
} = {}): Promise<{ page: Page; said: string[]; close: () => Promise<void> }> {
  const { width = 1280, ...look } = options;
  const context = await browser.newContext({ ...look, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': POLICY },
        body: `<!DOCTYPE html><html lang="${language}"><head><title>An app</title><meta name="viewport" content="width=device-width"></head><body><main><h1>An app</h1><risk-report ${attributes}></risk-report></main><script type="module" src="/app.js"></script></body></html>`,
      });
    const text = files.get(pathname.slice(1));
    if (text !== undefined)
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: text });
    if (pathname !== '/favicon.ico') said.push(`asked for ${route.request().url()}`);
    return route.fulfill({ status: 204, body: '' });
  });
  await page.goto(`${ORIGIN}/`);
  await page.locator('risk-report article').waitFor();
  return { page, said, close: () => context.close() };
}

const UNFOLD =
  "for (const part of document.querySelector('risk-report').shadowRoot.querySelectorAll('details')) part.open = true";

async function violations(page: Page): Promise<unknown[]> {
  // Evaluated by the debugger, which the policy of the page does not hold back.
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await run.run({ resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [
      id,
      nodes[0]?.html,
    ]);
  });
}

describe('<risk-report>', () => {
  it.each([
    { name: 'light at 1280', colorScheme: 'light', width: 1280 },
    { name: 'dark at 390', colorScheme: 'dark', width: 390 },
    { name: 'forced colours at 390', forcedColors: 'active', width: 390 },
  ] as const)(
    '$name: no violation, no message, no request, no sideways scrolling, under a strict policy',
    async ({ name: _, ...look }) => {
      const { page, said, close } = await open(look);
      try {
        expect(await violations(page)).toEqual([]);
        await page.evaluate(UNFOLD);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width);
        expect(said).toEqual([]);
        // The policy has let the style through.
        expect(
          await page
            .locator('risk-report .card')
            .first()
            .evaluate((card) => getComputedStyle(card).borderRadius),
        ).toBe('12px');
      } finally {
        await close();
      }
    },
  );

  it('takes colours from the page that it stands in, and its theme from an attribute', async () => {
    const { page, close } = await open({ attributes: 'theme="dark"' });
    const inkOf = () => page.locator('risk-report').evaluate((element) => getComputedStyle(element).color);
    expect(await inkOf()).toBe('rgb(232, 236, 241)');
    await page
      .locator('risk-report')
      .evaluate((element) => element.style.setProperty('--ink', 'rgb(1, 2, 3)'));
    expect(await inkOf()).toBe('rgb(1, 2, 3)');
    await close();
  });

  it('computes the index again while a slider moves, tells the page, and goes back', async () => {
    const { page, said, close } = await open();
    const slider = page.locator('risk-report input[type=range]').first();
    const before = await page.evaluate('told[0].detail.report.score');
    await slider.focus();
    await page.keyboard.press('Home');
    const then = page.locator('risk-report .then');
    await expect.poll(() => then.textContent()).toMatch(/^These numbers: \d+, \w+$/);
    const after = (await page.evaluate('told.at(-1).detail')) as {
      report: { score: number };
      changes: object[];
    };
    expect(after.report.score).toBeLessThan(before as number);
    expect(await then.textContent()).toContain(`${after.report.score}, `);
    expect(after.changes).toEqual([{ metric: expect.any(String), value: '0' }]);
    await page.locator('risk-report button').click();
    expect(await then.textContent()).toBe('');
    expect(await page.evaluate('told.at(-1).detail.report.score')).toBe(before);
    expect(
      await slider.evaluate((input) => input === (input.getRootNode() as ShadowRoot).activeElement),
    ).toBe(true);
    expect(said).toEqual([]);
    await close();
  });

  it('says at a mark of the drawing what changed, by pointer and by keyboard; the table has the same', async () => {
    const { page, close } = await open();
    await page.evaluate(UNFOLD);
    const mark = page.locator('risk-report .event').first();
    const tip = mark.locator('.tip');
    expect(await tip.isVisible()).toBe(false);
    expect(await page.locator('risk-report .hint').isVisible()).toBe(true);
    await mark.hover();
    expect(await tip.isVisible()).toBe(true);
    expect(await page.locator('risk-report .hint').isVisible()).toBe(false);
    await page.mouse.move(0, 0);
    expect(await tip.isVisible()).toBe(false);
    await mark.focus();
    expect(await tip.isVisible()).toBe(true);
    const [said = ''] = (await tip.locator('text').allTextContents()) as string[];
    const row = page.locator('risk-report .stack table tbody tr', { hasText: said.split(': ')[0] ?? '-' });
    expect(await row.count()).toBe(1);
    await close();
  });

  it('keeps what is unfolded when another snapshot comes', async () => {
    const { page, close } = await open();
    await page.evaluate(UNFOLD);
    const opened = await page.locator('risk-report details[open]').count();
    await page.evaluate('document.querySelector("risk-report").snapshot = { ...snapshot, disputes: [] }');
    await expect.poll(() => page.evaluate('told.length')).toBe(2);
    expect(await page.locator('risk-report details[open]').count()).toBeGreaterThanOrEqual(opened - 1);
    await close();
  });

  it('says what is wrong with a snapshot, as an alert and as an event', async () => {
    const { page, close } = await open();
    await page.evaluate(
      'document.querySelector("risk-report").snapshot = { snapshotVersion: 1, asOf: "<b>now" }',
    );
    await page.locator('risk-report [role=alert]').waitFor();
    expect(await page.locator('risk-report [role=alert] li').allTextContents()).toContainEqual(
      expect.stringContaining('asOf: expected a date-time'),
    );
    expect(await page.locator('risk-report b').count()).toBe(0);
    expect(await page.evaluate('told.at(-1).detail.code')).toBe('INVALID_SNAPSHOT');
    await close();
  });

  it('lacks no word for any example', async () => {
    const folder = new URL('../../../examples/aliexpress-buyer/', import.meta.url);
    const { page, said, close } = await open();
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const snapshot = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      await page.evaluate((given) => {
        const element = document.querySelector('risk-report') as unknown as { snapshot: unknown };
        (globalThis as unknown as { told: unknown[] }).told.length = 0;
        element.snapshot = given;
      }, snapshot);
      await expect.poll(() => page.evaluate('told.length'), { message: name }).toBe(1);
      await page.evaluate(UNFOLD);
      expect(
        await page.locator('risk-report').evaluate((element) => element.shadowRoot?.textContent),
        name,
      ).not.toMatch(/undefined|\[object|NaN/);
    }
    expect(said).toEqual([]);
    await close();
  });

  it.each(LANGUAGES)('speaks %s, that of the page', async (language) => {
    const { page, said, close } = await open({ language });
    expect(await page.locator('risk-report > *, risk-report [lang]').first().getAttribute('lang')).toBe(
      language,
    );
    expect(said).toEqual([]);
    await close();
  });

  it('prints without the sliders', async () => {
    const { page, close } = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('risk-report .try').isVisible()).toBe(false);
    expect(await page.locator('risk-report .verdict').isVisible()).toBe(true);
    await close();
  });
});
