import { expect, it } from 'vitest';
import { chooseExample, openPlayground } from './open-playground.ts';

it('scores again with every letter, and says so', async () => {
  const { page, said, close } = await openPlayground();
  await chooseExample(page, 'six-disputes');
  const score = () => page.locator('.verdict-link b').textContent();
  const before = await score();
  await page.getByRole('tab', { name: 'JSON' }).click();
  const editor = page.getByLabel('Snapshot as JSON');
  const snapshot = JSON.parse(await editor.inputValue());
  await editor.fill(JSON.stringify({ ...snapshot, disputes: [] }, null, 2));
  expect(await score()).not.toBe(before);
  await page.waitForFunction(() => document.getElementById('said')?.textContent?.includes('risk index'));
  expect(said).toEqual([]);
  await close();
});
