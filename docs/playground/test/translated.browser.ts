import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { someOf } from '../../../scripts/some-cases.js';
import { WHOLE_LANGUAGES } from '../../languages.js';
import { chooseAccount, chooseExample, openPlayground, savedFile } from './open-playground.ts';

const OTHERS = WHOLE_LANGUAGES.map(({ code }) => code).filter((code) => code !== 'en');
const BUYER = 'aliexpress.buyer';

describe.each(OTHERS)('the playground in %s', (code) => {
  it('saves what the command line writes, and the same JSON as in every language', async () => {
    const { page, said, close } = await openPlayground(`${code}/`);
    const examples = [
      [BUYER, 'several-at-once'],
      ['ebay.buyer', 'two-unpaid-orders'],
    ] as const;
    for (const [account, example] of someOf(examples, 2, OTHERS.indexOf(code))) {
      await chooseAccount(page, account);
      await chooseExample(page, example);
      await page.locator('#tab-save').click();
      const file = `examples/${account.replace('.', '-')}/${example}.json`;
      for (const [i, format] of ['json', 'html', 'markdown'].entries()) {
        const { stdout } = await runCli([file, '--format', format, '--lang', code]);
        const { text } = await savedFile(page, () => page.locator('.save button').nth(i).click());
        expect(text, `${account} ${format}`).toBe(stdout);
      }
    }
    expect(said).toEqual([]);
    await close();
  });

  it('asks where the rules are translated, and gives the calendar of the command line', async () => {
    const { page, close } = await openPlayground(`${code}/`);
    const entry = rulesets.find(({ id }) => id === BUYER);
    const english = JSON.stringify((await entry?.load())?.default);
    const asked = (await page.locator('.question h3').textContent()) ?? '';
    const shown = (await page.locator('.toolbar option:checked').first().textContent()) ?? '';
    for (const text of [asked, shown]) {
      expect(text).not.toBe('');
      expect(english).not.toContain(JSON.stringify(text).slice(1, -1));
    }
    await chooseExample(page, 'three-appeals');
    // Examples are called what they come to, each by another name.
    const examples = await page.locator('.toolbar select').nth(1).locator('option').allTextContents();
    expect(new Set(examples).size).toBe(examples.length);
    expect(examples.slice(1).join()).not.toMatch(/three appeals|several at once/);
    for (const name of examples.slice(1)) expect(name).toMatch(/, \d+(:|$| \()/);
    await page.locator('#tab-way-back').click();
    const written: Record<string, string> = {};
    const file = 'examples/aliexpress-buyer/three-appeals.json';
    await runCli(['recover', file, '--ics', 'x.ics', '--lang', code], {
      onWrite: (path, content) => void Object.assign(written, { [path]: content }),
    });
    const { text } = await savedFile(page, () => page.locator('.way-back .main').click());
    expect(text).toBe(written['x.ics']);
    await close();
  });
});
