import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chooseExample, enterText, openPlayground } from './open-playground.ts';

it('answers a letter at once, and marks what follows after the paint until it is new as well', async () => {
  const { page, close } = await openPlayground();
  await chooseExample(page, 'six-disputes');
  await page.getByRole('tab', { name: 'JSON' }).click();
  const editor = page.locator('.sheet textarea');
  const seen = await editor.evaluate(async (field: HTMLTextAreaElement) => {
    const look = () => ({
      index: document.querySelector('.report .gauge')?.textContent,
      isBusy: document.querySelector('.report [aria-busy]')?.getAttribute('aria-busy'),
      rest: document.querySelector('.report [aria-busy]')?.textContent,
    });
    const before = look();
    field.focus();
    const snapshot = { ...JSON.parse(field.value), disputes: [] };
    field.select();
    document.execCommand('insertText', false, JSON.stringify(snapshot, null, 2));
    await Promise.resolve();
    await Promise.resolve();
    const atOnce = look();
    while (look().isBusy !== 'false') await new Promise(requestAnimationFrame);
    return { before, atOnce, settled: look(), text: field.value };
  });
  expect(seen.before.isBusy).toBe('false');
  expect(seen.atOnce.index).not.toBe(seen.before.index);
  expect(seen.atOnce.isBusy).toBe('true');
  expect(seen.settled.index).toBe(seen.atOnce.index);
  expect(seen.settled.rest).not.toBe(seen.before.rest);
  await page.getByRole('button', { name: 'Undo' }).click();
  await enterText(editor, seen.text);
  await page.locator('.report [aria-busy=false]').waitFor();
  expect(await page.locator('.report [aria-busy]').textContent()).toBe(seen.settled.rest);
  await close();
});

it('scores again with every letter, and says so', async () => {
  const { page, said, close } = await openPlayground();
  await chooseExample(page, 'six-disputes');
  const score = () => page.locator('.verdict-link b').textContent();
  const before = await score();
  await page.getByRole('tab', { name: 'JSON' }).click();
  const editor = page.getByLabel('Snapshot as JSON');
  const snapshot = JSON.parse(await editor.inputValue());
  await enterText(editor, JSON.stringify({ ...snapshot, disputes: [] }, null, 2));
  expect(await score()).not.toBe(before);
  await page.waitForFunction(() => document.getElementById('said')?.textContent?.includes('risk index'));
  expect(said).toEqual([]);
  await close();
});

it('bears the logo of the site', async () => {
  const { page, close } = await openPlayground();
  const shapes = (svg: string): string[] => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d ?? '');
  const logo = shapes(readFileSync(new URL('../../public/logo.svg', import.meta.url), 'utf8'));
  expect(logo.length).toBeGreaterThan(0);
  expect(shapes(await page.locator('.brand svg').evaluate((svg) => svg.outerHTML))).toEqual(logo);
  await close();
});
