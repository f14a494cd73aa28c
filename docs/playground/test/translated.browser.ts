import { expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { chooseAccount, chooseExample, openPlayground, savedFile } from './open-playground.ts';

it('saves what the command line writes in German, and the same JSON as in every language', async () => {
  const { page, said, close } = await openPlayground('de/');
  for (const [account, example] of [
    ['aliexpress.buyer', 'several-at-once'],
    ['ebay.buyer', 'two-unpaid-orders'],
  ] as const) {
    await chooseAccount(page, account);
    await chooseExample(page, example);
    await page.locator('#tab-save').click();
    const file = `examples/${account.replace('.', '-')}/${example}.json`;
    for (const [i, format] of ['json', 'html', 'markdown'].entries()) {
      const { stdout } = await runCli([file, '--format', format, '--lang', 'de']);
      const { text } = await savedFile(page, () => page.locator('.save button').nth(i).click());
      expect(text, `${account} ${format}`).toBe(stdout);
    }
  }
  expect(said).toEqual([]);
  await close();
});

it('asks and advises in German where the rules are translated, and gives the calendar of the command line', async () => {
  const { page, close } = await openPlayground('de/');
  expect(await page.locator('.toolbar option:checked').first().textContent()).toBe('Käufer bei AliExpress');
  expect(await page.locator('.question h3').textContent()).toMatch(/\b(Sie|Ihr|Ihres|Ihre)\b/);
  await chooseExample(page, 'three-appeals');
  await page.locator('#tab-way-back').click();
  const written: Record<string, string> = {};
  const file = 'examples/aliexpress-buyer/three-appeals.json';
  await runCli(['recover', file, '--ics', 'x.ics', '--lang', 'de'], {
    onWrite: (path, content) => void Object.assign(written, { [path]: content }),
  });
  const { text } = await savedFile(page, () => page.locator('.way-back .main').click());
  expect(text).toBe(written['x.ics']);
  await close();
});
