import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openCheck, openPlayground } from './open-playground.ts';

const linkOf = (text: string): string =>
  `#s1=${deflateRawSync(Buffer.from(text), { level: 9 }).toString('base64url')}`;
const HEAD = '"snapshotVersion":1,"platform":"aliexpress","role":"buyer","asOf":"2026-02-10T08:00:00Z"';
/** A frozen tab answers nothing for as long. */
const SOON = 8000;

/** Puts a link into the address of the open page and waits until the page says something and answers again. */
async function follow(page: Page, link: string): Promise<{ said: string; ms: number }> {
  const start = performance.now();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, link);
  await page.locator('.notes').waitFor();
  const said = (await page.locator('.notes').textContent()) ?? '';
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return { said, ms: performance.now() - start };
}

describe('a link of a stranger', () => {
  it.each([
    ['a million newlines', '\n'.repeat(1_000_000), 'damaged'],
    ['newlines in a snapshot', `{${HEAD}${'\n'.repeat(1_000_000)}}`, 'damaged'],
    ['carriage returns in a snapshot', `{${HEAD}${'\r'.repeat(1_000_000)}}`, 'damaged'],
    ['a line of four million characters', `{${HEAD},"note":"${'x'.repeat(4_000_000)}"}`, 'damaged'],
    ['a line of many parts', `{${HEAD},"note":[${'1,'.repeat(400_000)}1]}`, 'link'],
    ['many names twice', `{${HEAD}${',"a":1'.repeat(100_000)}}`, 'link'],
    ['many wrong items', `{${HEAD},"orders":[${'5,'.repeat(100_000)}5]}`, 'link'],
    ['more than is unpacked', ' '.repeat(20_000_000), 'damaged'],
    ['no percent of a text', null, 'damaged'],
  ])('is answered soon: %s', async (_, text, expected) => {
    const { page, said, close } = await openPlayground();
    const answer = await follow(page, text === null ? '#s1=%E0%A4%A' : linkOf(text));
    expect(answer.said).toContain(expected);
    expect(answer.ms).toBeLessThan(SOON);
    await page.locator('.toolbar').getByRole('combobox').first().focus();
    expect(said).toEqual([]);
    await close();
  });

  it('whose percent signs stand for no text leaves the page as it is', async () => {
    const { page, said, close } = await openCheck('#%E0%A4%A');
    expect(await page.locator('#check').textContent()).not.toBe('');
    expect(said).toEqual([]);
    await close();
  });
});

describe('what stands in the storage of the tab', () => {
  it.each([
    ['text', 'hello'],
    ['null', 'null'],
    ['a text of JSON', '"hello"'],
    ['a list', '[1]'],
    ['other types', '{"text":5,"chosen":5,"draft":7}'],
    ['no draft', '{"text":"","draft":{"text":1}}'],
    ['an account that does not exist', '{"carried":{"id":5}}'],
    ['nothing of ours', '{"a":1}'],
  ])('is told and left out where no page of ours wrote it: %s', async (_, left) => {
    const { page, said, close } = await openPlayground();
    await page.evaluate((text) => sessionStorage.setItem('playground:2', text), left);
    await page.goto(`${inject('playground')}?view=workbench`);
    await page.locator('.notes').getByText('could not be read').waitFor();
    await page.waitForSelector('.toolbar');
    expect(await page.evaluate(() => sessionStorage.getItem('playground:2'))).toBe(null);
    expect(said).toEqual([]);
    await close();
  });

  it('shows what is wrong with a text that is no snapshot', async () => {
    const { page, said, close } = await openPlayground();
    await page.evaluate(() => sessionStorage.setItem('playground:2', '{"text":"hello"}'));
    await page.goto(`${inject('playground')}?view=workbench`);
    await page.waitForSelector('.toolbar');
    await page.locator('#tab-json').click();
    await page.locator('.problems').waitFor();
    expect(said).toEqual([]);
    await close();
  });
});
