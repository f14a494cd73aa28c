import { importFile } from '@risk-check/import';
import { rulesets } from '@risk-check/rules-data';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { fixtureNames, fixtureText } from '../../../packages/import/test/read-fixture.ts';
import { someOf } from '../../../scripts/some-cases.js';
import { WHOLE_LANGUAGES } from '../../languages.js';
import { chooseAccount, openPlayground, savedFile } from './open-playground.ts';

/** An option of the command line, which nobody can give here. */
const OPTION = /--[a-z]|\s-[a-z]\b/;
const CHANGED = new Date('2026-05-04T10:00:00Z');

const chosenFiles = (names: readonly string[]) =>
  names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(fixtureText(name)) }));

/** What each tab shows, all in one go: there are hundreds. */
const textOfTabs = (page: Page, tabs: readonly string[]): Promise<[string, string][]> =>
  page.evaluate(async (names) => {
    const texts: [string, string][] = [];
    for (const name of names) {
      document.getElementById(`tab-${name}`)?.click();
      await new Promise(requestAnimationFrame);
      texts.push([name, document.getElementById('result')?.textContent ?? '']);
    }
    return texts;
  }, tabs);

describe.each(WHOLE_LANGUAGES)('the playground in $name', (language) => {
  const { code } = language;
  it('names what can be done here, and no option of the command line', async () => {
    const { page, close } = await openPlayground(code === 'en' ? '' : `${code}/`);
    const field = page.locator('.toolbar input[type=file]');
    // In each language some, and each in one of them.
    const some = <T>(cases: readonly T[]): readonly T[] =>
      someOf(cases, WHOLE_LANGUAGES.length, WHOLE_LANGUAGES.indexOf(language));
    for (const name of some(fixtureNames)) {
      await field.setInputFiles(chosenFiles([name]));
      await page.locator('.notes').getByText(`${name}: `).waitFor();
      expect(await page.locator('.notes').textContent(), name).not.toMatch(OPTION);
    }
    for (const { id } of some(rulesets)) {
      await chooseAccount(page, id);
      const texts = await textOfTabs(page, ['report', 'way-back', 'appeal']);
      expect(new Set(texts.map(([, text]) => text)).size, `${id}: each tab says something else`).toBe(3);
      for (const [tab, text] of texts) expect(text, `${id} ${tab}`).not.toMatch(OPTION);
    }
    await close();
  });
});

describe('a file that leaves something open', () => {
  it('is read in another role, or for another account in it, at a button', async () => {
    const { page, close } = await openPlayground();
    const field = page.locator('.toolbar input[type=file]');
    const account = page.getByLabel(/^Account/);
    await field.setInputFiles(chosenFiles(['aliexpress-issues.json']));
    await page.getByText('Taken as the export of a seller.').waitFor();
    expect(await account.inputValue()).toBe('aliexpress.seller');
    await page.getByRole('button', { name: 'Read it as: AliExpress buyer' }).click();
    await page.getByText('Taken as the export of a seller.').waitFor({ state: 'detached' });
    expect(await account.inputValue()).toBe('aliexpress.buyer');
    await field.setInputFiles(chosenFiles(['ebay-standards.json']));
    await page.getByText('used: PROGRAM_US.').waitFor();
    await page.getByRole('button', { name: 'Read PROGRAM_DE' }).click();
    await page.getByText('used: PROGRAM_US.').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'JSON' }).click();
    const text = await page.getByLabel('Snapshot as JSON').inputValue();
    const { snapshot } = importFile(fixtureText('ebay-standards.json'), { part: 'PROGRAM_DE' });
    expect(JSON.parse(text)).toEqual(snapshot);
    await close();
  });

  it('is of the role of the file beside it', async () => {
    const { page, close } = await openPlayground();
    const names = ['aliexpress-issues.json', 'aliexpress-orders.shopper.csv'];
    await page.locator('.toolbar input[type=file]').setInputFiles(chosenFiles(names));
    for (const name of names) await page.locator('.notes').getByText(`${name}: `).first().waitFor();
    expect(await page.getByLabel(/^Account/).inputValue()).toBe('aliexpress.buyer');
    await page.getByRole('tab', { name: 'JSON' }).click();
    const { orders, disputes } = JSON.parse(await page.getByLabel('Snapshot as JSON').inputValue());
    expect(orders.length).toBeGreaterThan(0);
    expect(disputes.length).toBeGreaterThan(0);
    await close();
  });

  it('is said in the titles of the figures and in times that can be read', async () => {
    const { page, close } = await openPlayground();
    await page.evaluate(
      ([text, changed]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([String(text)], 'shop.json', { lastModified: Number(changed) }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
      },
      [fixtureText('shopee-shop-performance.json'), CHANGED.getTime()],
    );
    await page.getByText('the day it was last changed was taken: 2026-05-04 10:00 UTC.').waitFor();
    expect(await page.locator('.notes').textContent()).not.toContain('lateShipmentRate7d');
    await page
      .locator('.toolbar input[type=file]')
      .setInputFiles({ name: 'cut.json', mimeType: 'text/plain', buffer: Buffer.from('{"a": [\n1,\n2') });
    const notes = page.locator('.notes', { hasText: 'cut.json' });
    await notes.waitFor();
    expect(await notes.textContent()).toMatch(/Line 3: /);
    await close();
  });
});

describe('experimental rules', () => {
  it('count at a switch, as on the command line with --experimental', async () => {
    const { page, said, close } = await openPlayground();
    await chooseAccount(page, 'temu.seller');
    const toggle = page.getByLabel('Count the experimental rule, too');
    // In the fold of the notes; the switch above says the same.
    await page.getByText('the only one is experimental').first().waitFor({ state: 'attached' });
    await page.locator('.toolbar select').nth(1).selectOption('one-label-finding');
    await toggle.check();
    await page.getByText('the only one is experimental').waitFor({ state: 'detached' });
    const { stdout } = await runCli([
      'examples/temu-seller/one-label-finding.json',
      '--experimental',
      '--format',
      'json',
    ]);
    await page.locator('#tab-save').click();
    const { text } = await savedFile(page, () => page.locator('.save button').first().click());
    expect(text).toBe(stdout);
    await page.locator('#tab-report').click();
    expect(await toggle.isChecked()).toBe(true);
    const settled = rulesets.find(({ rules }) => rules.every(({ status }) => status !== 'experimental'));
    await chooseAccount(page, settled?.id ?? '');
    await page.locator('.experimental').waitFor({ state: 'detached' });
    expect(said).toEqual([]);
    await close();
  });
});
