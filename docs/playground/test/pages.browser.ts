import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { ISSUE_PAGES, STRIPE_PAGES } from '../../../packages/cli/test/paged-exports.ts';
import { WHOLE_LANGUAGES } from '../../languages.js';
import { openPlayground } from './open-playground.ts';

const AS_OF = '2026-10-20T00:00:00Z';

const chosenFiles = (pages: Readonly<Record<string, unknown>>) =>
  Object.entries(pages).map(([name, value]) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(value)),
  }));
const choose = (page: Page, pages: Readonly<Record<string, unknown>>) =>
  page.locator('.toolbar input[type=file]').setInputFiles(chosenFiles(pages));
const add = (page: Page, pages: Readonly<Record<string, unknown>>) =>
  page.locator('.notes input[type=file]').setInputFiles(chosenFiles(pages));

/** What stands in the editor, without where it came from, which names files by their digest on the command line only. */
async function snapshotOf(page: Page): Promise<Record<string, unknown>> {
  await page.locator('#tab-json').click();
  const { source: _, ...snapshot } = JSON.parse(await page.locator('.json textarea').inputValue());
  return snapshot;
}

async function importedByCli(pages: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const texts = Object.entries(pages).map(([name, value]) => [name, JSON.stringify(value)]);
  const { stdout } = await runCli(['import', ...Object.keys(pages)], { files: Object.fromEntries(texts) });
  const { source: _, ...snapshot } = JSON.parse(stdout);
  return snapshot;
}

/** What proves that a list is complete; undefined for a partial one. */
const proofOf = (snapshot: Record<string, unknown>, list: string): string | undefined =>
  (snapshot['observed'] as Record<string, { because?: string }> | undefined)?.[list]?.because;

const lists = [
  { of: 'Stripe', pages: STRIPE_PAGES, list: 'chargebacks' },
  { of: 'AliExpress', pages: ISSUE_PAGES, list: 'disputes' },
];

describe.each(lists)('pages of $of', ({ pages, list }) => {
  it('are the whole list, chosen together or one after the other', async () => {
    const expected = await importedByCli(pages);
    expect(proofOf(expected, list)).toBeDefined();
    const { page, said, close } = await openPlayground();
    const notes = page.locator('.notes');
    const partial = notes.getByText('partial:');
    await choose(page, pages);
    await notes.waitFor();
    expect(await partial.count()).toBe(0);
    expect(await snapshotOf(page)).toEqual(expected);
    const given: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(pages).reverse()) {
      given[name] = value;
      await (Object.keys(given).length === 1 ? choose : add)(page, { [name]: value });
      await expect.poll(() => notes.getByText(`${name}: `).count()).toBe(1);
      const byCli = await importedByCli(given);
      expect(await snapshotOf(page), Object.keys(given).join()).toEqual(byCli);
      expect(await partial.count()).toBe(proofOf(byCli, list) === undefined ? 1 : 0);
    }
    expect((await snapshotOf(page))[list]).toHaveLength((expected[list] as unknown[]).length);
    expect(proofOf(await snapshotOf(page), list)).toBeDefined();
    expect(said).toEqual([]);
    await close();
  });
});

describe('a page that is added', () => {
  it('leaves what was written since, and says once how much is missing', async () => {
    const { page, close } = await openPlayground();
    await choose(page, { 'issues-1.json': ISSUE_PAGES['issues-1.json'] });
    await page.locator('.notes').waitFor();
    const before = await snapshotOf(page);
    const editor = page.locator('.json textarea');
    await editor.fill(JSON.stringify({ ...before, facts: { written: true }, asOf: AS_OF }));
    await add(page, { 'issues-3.json': ISSUE_PAGES['issues-3.json'] });
    await page.locator('.notes').getByText('issues-1.json, issues-3.json').waitFor();
    expect(await page.locator('.notes').getByText('partial:').allTextContents()).toEqual([
      expect.stringContaining('Disputes: 3 entries of 5, partial:'),
    ]);
    await add(page, { 'issues-2.json': ISSUE_PAGES['issues-2.json'] });
    await page.locator('.notes').getByText('partial:').waitFor({ state: 'detached' });
    const { facts, disputes, observed, asOf } = await snapshotOf(page);
    expect({ facts, disputes, observed, asOf }).toMatchObject({
      facts: { written: true },
      disputes: { length: 5 },
      observed: undefined,
      asOf: AS_OF,
    });
    await close();
  });

  it('of another account is refused, and what was open stays open for a right one', async () => {
    const { page, close } = await openPlayground();
    await choose(page, { 'issues-1.json': ISSUE_PAGES['issues-1.json'] });
    await page.locator('.notes').waitFor();
    const before = await snapshotOf(page);
    await add(page, { 'stripe-1.json': STRIPE_PAGES['stripe-1.json'] });
    await page.locator('.notes').getByText('fit together').waitFor();
    expect(await snapshotOf(page)).toEqual(before);
    await add(page, { 'issues-2.json': ISSUE_PAGES['issues-2.json'] });
    await page.locator('.notes').getByText('issues-2.json: ').waitFor();
    expect((await snapshotOf(page)).disputes).toHaveLength(4);
    await page.locator('.toolbar').getByRole('button', { name: 'Undo' }).click();
    await choose(page, { 'x.json': {} });
    await page.locator('.notes').waitFor();
    expect(await page.locator('.notes input[type=file]').count()).toBe(0);
    await close();
  });
});

it.each(WHOLE_LANGUAGES)('another file can be added by its name: $name', async ({ code }) => {
  const { page, close } = await openPlayground(code === 'en' ? '' : `${code}/`);
  await choose(page, { 'stripe-1.json': STRIPE_PAGES['stripe-1.json'] });
  const field = page.locator('.notes input[type=file]');
  await field.waitFor();
  const name = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent);
  expect(name).toBe(
    {
      en: 'Add another file of this account',
      de: 'Weitere Datei dieses Kontos hinzufügen',
      es: 'Añadir otro archivo de esta cuenta',
      ru: 'Добавить ещё файл этого аккаунта',
    }[code],
  );
  await close();
});
