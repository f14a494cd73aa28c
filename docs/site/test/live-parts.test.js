import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBrowser } from './browser-pages.js';
import { builtPages } from './built-site.js';
import { axe, useBuiltSite } from './use-built-site.js';

const site = useBuiltSite();
const PHONE = { viewport: { width: 390, height: 844 }, reducedMotion: /** @type {const} */ ('reduce') };

/** @param {string} path @param {import('playwright-core').BrowserContextOptions} [options] */
async function open(path, options = {}) {
  const { context, page, heard, address } = await site.newTab(options);
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
  return { context, page, heard, address };
}

describe('the first page', () => {
  it('shows three doors and the picker in the first screen of a phone', async () => {
    const { page, context } = await open('/', PHONE);
    for (const one of [
      ...(await page.locator('.VPHero .action a').all()),
      page.locator('.first-question input'),
    ]) {
      const box = await one.boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    }
    await context.close();
  });

  it('asks the first question in its place, the answers above the fold, and the verdict follows each tick', async () => {
    const { page, context, heard } = await open('/', { ...PHONE, bypassCSP: true });
    await page.locator('.first-question input').fill('amazn sell');
    await expect
      .poll(() => page.locator('.hits a').allTextContents())
      .toEqual(['Amazon seller', 'Amazon buyer']);
    await page.locator('.hits a', { hasText: 'Amazon seller' }).click();
    await page.locator('.live-check .reply').first().waitFor();
    const box = await page.locator('.live-check .reply').first().boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    // The store of Amazon comes first; the next question has lines to tick.
    while ((await page.locator('.live-check .tick').count()) === 0) {
      const before = await page.locator('.live-check h2').textContent();
      await page.locator('.live-check .reply').first().click();
      await expect.poll(() => page.locator('.live-check h2').textContent()).not.toBe(before);
    }
    const verdict = page.locator('.live-verdict');
    const before = await verdict.textContent();
    await page.locator('.live-check .tick').first().click();
    await expect.poll(() => verdict.textContent()).not.toBe(before);
    const seen = await verdict.boundingBox();
    expect(seen?.y).toBeLessThan(844);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
    expect(violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(heard.take()).toEqual([]);
    // The theme alone keeps whether it is dark or light.
    const kept = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      document.cookie,
    ]);
    expect(kept.filter((name) => name !== '' && name !== 'vitepress-theme-appearance')).toEqual([]);
    await context.close();
  });

  it('says that a platform is not listed, and leads to what helps everywhere', async () => {
    const { page, context } = await open('/', PHONE);
    const field = page.locator('.first-question input');
    const none = page.locator('.first-question .not-listed');
    expect(await none.isVisible()).toBe(false);
    await field.fill('Qwertyzon');
    await expect.poll(() => none.textContent()).toContain('“Qwertyzon”');
    expect(await none.isVisible()).toBe(true);
    await field.fill('amazn sell');
    await expect.poll(() => none.isVisible()).toBe(false);
    await field.fill('Qwertyzon');
    await field.press('Enter');
    await page.waitForURL(/\/check\/\?door=closed$/);
    await context.close();
  });

  it('leads on to the check with what was answered', async () => {
    const { page, context } = await open('/', PHONE);
    await page.locator('.hits a', { hasText: 'AliExpress buyer' }).click();
    await page.locator('.live-check .tick').first().waitFor();
    await page.locator('.live-check').getByRole('button', { name: 'None of these' }).click();
    await page.locator('.live-check .main', { hasText: 'Answer' }).click();
    await page.waitForURL(/\/check\/$/);
    await expect.poll(() => page.locator('.progress').textContent()).toContain('2 of 8');
    await context.close();
  });

  it('leads to the check where no script runs', async () => {
    const { page, context } = await open('/', { ...PHONE, javaScriptEnabled: false });
    const link = page.locator('.hits a', { hasText: 'Amazon seller' });
    expect(await link.getAttribute('href')).toBe('/check/?ruleset=amazon.seller');
    await context.close();
  });
});

describe('a page that is touched', () => {
  it('stays where it was scrolled to while the theme wakes', async () => {
    const { page, context, heard } = await open('/rules/visa.merchant.vamp', PHONE);
    const field = page.locator('.live-value input').first();
    await field.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await field.click();
    await page.waitForFunction(() => '_vnode' in /** @type {object} */ (document.getElementById('app')));
    // What the router does, it does in the next frames.
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(heard.take()).toEqual([]);
    await context.close();
  });
});

describe('a rule page', () => {
  it('says what holds on the day of the reader, and on another day and for a region what the engine says', async () => {
    const { page, context, heard } = await open('/rules/visa.merchant.vamp');
    const shown = () =>
      page.locator('[data-standing="in-force"] tbody tr:visible [data-level]').allTextContents();
    await expect.poll(() => page.locator('.as-of').textContent()).toMatch(/^In force today, /);
    const now = await shown();
    await page.getByLabel('Day').fill('2025-12-01');
    await expect.poll(() => page.locator('.as-of').textContent()).toBe('In force on 1 December 2025:');
    expect(await shown()).not.toEqual(now);
    await page
      .getByLabel('Visa region')
      .selectOption({ label: 'Central and Eastern Europe, Middle East and Africa' });
    await expect.poll(async () => (await shown()).length).toBe(1);
    expect(heard.take()).toEqual([]);
    await context.close();
  });

  it('compares a number of the reader, of which a bare one is percent', async () => {
    const { page, context } = await open('/rules/amazon.seller.odr', PHONE);
    const [field] = await page.locator('.live-value input').all();
    await field?.fill('0.5');
    await page.locator('.live-value button').click();
    await expect
      .poll(() => page.locator('.live-result').textContent())
      .toMatch(/^(Not reached|One more number)/);
    await field?.fill('1.2');
    await page.locator('.live-value button').click();
    await expect.poll(() => page.locator('.live-result').textContent()).toMatch(/^Reached/);
    await field?.fill('many');
    await page.locator('.live-value button').click();
    await expect.poll(() => field?.getAttribute('aria-invalid')).toBe('true');
    await context.close();
  });

  it('says it without script for the day of the dataset, and weighs little', async () => {
    const { page, context, address } = await open('/rules/visa.merchant.vamp', { javaScriptEnabled: false });
    expect(await page.locator('.as-of').textContent()).toMatch(/^In force on \d+ \w+ \d{4}:$/);
    expect(await page.locator('.over-time svg').isVisible()).toBe(true);
    expect(address).toContain('127.0.0.1');
    await context.close();
  });
});

describe('every rule page', () => {
  it('weighs at most 90 KiB over the line, the heaviest one, too', async () => {
    const rules = builtPages().filter(({ path }) => path.includes('/rules/') && !path.endsWith('/'));
    const [heaviest] = rules.sort((a, b) => b.html.length - a.html.length);
    const { context, address } = await site.newTab();
    // In a browser of its own: the mouse of another page would move in this one, too.
    const browser = await openBrowser();
    const page = await browser.newPage();
    /** @type {Promise<number>[]} */
    const sizes = [];
    /** @type {string[]} */
    const names = [];
    page.on('request', (request) => names.push(request.url()));
    page.on('response', (response) =>
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      ),
    );
    await page.goto(`${address}${heaviest?.path}`, { waitUntil: 'networkidle' });
    expect(names.filter((name) => /assets.(app|chunks)/.test(name) && !name.includes('/check/'))).toEqual([]);
    const whole = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(whole, heaviest?.path).toBeLessThan(90 * 1024);
    expect(whole).toBeGreaterThan(20 * 1024);
    await browser.close();
    await context.close();
  });
});

describe('the theme', () => {
  it('sleeps until the reader touches the page, and then does what was pressed', async () => {
    const { context, address } = await site.newTab();
    const browser = await openBrowser();
    const page = await browser.newPage();
    /** @type {string[]} */
    const scripts = [];
    page.on('request', (request) => {
      if (/\/assets\/(app|chunks)/.test(request.url()) && !request.url().includes('/check/'))
        scripts.push(request.url());
    });
    await page.goto(`${address}/rules/amazon.seller.odr`, { waitUntil: 'networkidle' });
    expect(scripts).toEqual([]);
    // What Chromium says by itself after a layout.
    await page.evaluate(() => dispatchEvent(new PointerEvent('pointermove', { movementX: 0, movementY: 0 })));
    await page.waitForTimeout(200);
    expect(scripts).toEqual([]);
    await page.locator('.DocSearch-Button').click();
    await page.locator('.VPLocalSearchBox input').waitFor();
    expect(scripts.length).toBeGreaterThan(0);
    await browser.close();
    await context.close();
  });

  it('leads from a search that finds nothing in another language to the English one', async () => {
    const { page, context } = await open('/de/');
    await page.keyboard.press('Control+k');
    await page.locator('input.search-input').fill('vampratiomonth');
    await page.locator('.in-english').click();
    await page.waitForURL(/\/#search$/);
    await page.locator('.VPLocalSearchBox .result').first().waitFor();
    expect(await page.locator('.VPLocalSearchBox .result').first().textContent()).toMatch(/ratio/);
    await context.close();
  });

  it('says on the page of a missing address what may have been meant', async () => {
    const { page, context } = await open('/rules/late-shipment');
    await page.locator('main a', { hasText: 'late shipment' }).click();
    await page.waitForURL(/\/rules\/\?q=late%20shipment$/);
    const rows = page.locator('[data-live="table"] tbody tr:visible');
    await expect.poll(() => rows.count()).toBeLessThan(60);
    expect(await rows.count()).toBeGreaterThan(3);
    await context.close();
  });
});

describe('tables and comparisons', () => {
  it('the table of rules can be filtered and sorted', async () => {
    const { page, context } = await open('/rules/');
    const rows = page.locator('[data-live="table"] tbody tr:visible');
    const all = await rows.count();
    await page.getByLabel('Platforms').selectOption('Visa merchant');
    expect(await rows.count()).toBeLessThan(all);
    const severities = await rows.locator('td:nth-child(5)').allTextContents();
    await page.getByRole('button', { name: /^Severity/ }).click();
    expect(await rows.locator('td:nth-child(5)').allTextContents()).not.toEqual(severities.reverse());
    await context.close();
  });

  it('a comparison shows the limits of a role, a region and a day, in drawing and table alike', async () => {
    const { page, context, heard } = await open('/compare/strikes');
    const rows = page.locator('.compare > .table tbody tr:visible');
    const now = await rows.count();
    await page.getByLabel('Role').selectOption('seller');
    expect(await rows.count()).toBeLessThan(now);
    await page.getByLabel('Role').selectOption({ index: 0 });
    const slider = page.locator('input[type=range]');
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await rows.count()).not.toBe(now);
    expect(heard.take()).toEqual([]);
    await context.close();
  });
});

describe('the check', () => {
  it('opens without a connection on the second visit', async () => {
    const { page, context, address } = await open('/check/?ruleset=visa.merchant');
    await page.waitForSelector('main h1#question');
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 20_000 })
      .toBeGreaterThan(0);
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForTimeout(1500);
    await context.setOffline(true);
    await page.goto(`${address}/check/?ruleset=visa.merchant`);
    await page.waitForSelector('main h1#question');
    await page.getByRole('button', { name: 'Show my result now' }).click();
    await page.locator('.answer').waitFor();
    await context.close();
  });
});
