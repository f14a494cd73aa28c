import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { WHOLE_LANGUAGES } from '../../languages.js';
import { answerFirst, chooseExample, openPlayground, savedFile } from './open-playground.ts';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at === null || at === document.body ? '' : `${at.tagName} ${at.textContent}`;
  });

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const EMPTY = '{"snapshotVersion":1,"platform":"aliexpress","role":"buyer","asOf":"2026-02-10T08:00:00Z"}';

/** Whether the browser asks before the page goes. */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  let isAsked = false;
  page.once('dialog', (dialog) => {
    isAsked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.goto('about:blank');
  return isAsked;
}

/** What the format of Etsy's sold orders is called in a language. */
function titleOfEtsyOrders(code: string): string {
  const path = new URL('../../../packages/import/src/formats/etsy-orders-csv.json', import.meta.url);
  const { title, titles } = JSON.parse(readFileSync(path, 'utf8'));
  return titles[code] ?? title;
}

describe('undo', () => {
  it('takes back what was typed before it takes back what was opened, and keeps the focus', async () => {
    const { page, said, close } = await openPlayground();
    await chooseExample(page, 'six-disputes');
    await page.getByRole('tab', { name: 'JSON' }).click();
    const editor = page.getByLabel('Snapshot as JSON');
    const example = await editor.inputValue();
    await editor.focus();
    await page.keyboard.type('typed');
    const undo = page.locator('.toolbar').getByRole('button', { name: 'Undo' });
    await undo.focus();
    await page.keyboard.press('Enter');
    expect(await editor.inputValue()).toBe(example);
    await page.keyboard.press('Enter');
    expect(await editor.inputValue()).not.toBe(example);
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    expect(await focused(page)).toBe('BUTTON Undo');
    expect(said).toEqual([]);
    await close();
  });
});

describe('back in the questions', () => {
  it('takes back answers, and never what was opened', async () => {
    const { page, close } = await openPlayground();
    const back = page.locator('.questions').getByRole('button', { name: 'Back' });
    await chooseExample(page, 'orders-only');
    expect(await back.count()).toBe(0);
    const title = await page.locator('.question h3').textContent();
    await page.locator('.question').getByRole('button', { name: 'I don’t know' }).click();
    await back.click();
    expect(await page.locator('.question h3').textContent()).toBe(title);
    expect(await back.count()).toBe(0);
    expect(await page.locator('.toolbar select').nth(1).inputValue()).toBe('orders-only');
    expect(await asksBeforeLeaving(page)).toBe(false);
    await close();
  });
});

describe('before the page goes', () => {
  it('nothing is asked while nothing was written here', async () => {
    const { page, close } = await openPlayground();
    await chooseExample(page, 'six-disputes');
    await page.getByRole('switch').first().click();
    expect(await asksBeforeLeaving(page)).toBe(false);
    await close();
  });

  it.each([
    ['an answer', answerFirst],
    [
      'a letter',
      async (page: Page) => {
        await page.getByRole('tab', { name: 'JSON' }).click();
        await page.getByLabel('Snapshot as JSON').press('Enter');
      },
    ],
    [
      'a message',
      async (page: Page) => {
        await page.getByRole('tab', { name: 'Way back' }).click();
        await page.locator('.way-back textarea').fill('Your account');
      },
    ],
    [
      'an answer that came along from another language',
      async (page: Page) => {
        await answerFirst(page);
        await page.locator('header a[hreflang=de]').click();
        await page.waitForURL(/\/de\//);
        await page.locator('.answered').waitFor();
      },
    ],
  ])('the browser asks when %s would be lost', async (_, write) => {
    const { page, close } = await openPlayground();
    await page.locator('.toolbar').click({ position: { x: 1, y: 1 } });
    await write(page);
    await page.locator('.verdict-link').click();
    expect(await asksBeforeLeaving(page)).toBe(true);
    await close();
  });

  it('nothing is asked where the other language takes it over, nor once the snapshot is saved', async () => {
    const { page, close } = await openPlayground();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await answerFirst(page);
    await page.locator('header a[hreflang=de]').click();
    await page.waitForURL(/\/de\//);
    await page.locator('#tab-save').click();
    await savedFile(page, () => page.locator('.save .buttons').first().locator('button').last().click());
    await page.goto('about:blank');
    expect(asked).toEqual([]);
    await close();
  });
});

describe('the focus', () => {
  it('goes on where what was pressed goes away', async () => {
    const { page, close } = await openPlayground();
    await page.locator('.toolbar input[type=file]').setInputFiles(file('x.txt', 'the sun was shining'));
    await page.locator('.notes').getByRole('button', { name: 'Close' }).press('Enter');
    expect(await page.locator('.notes').count()).toBe(0);
    expect(await focused(page)).toBe('INPUT ');
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByRole('button', { name: /^Keep/ }).press('Enter');
    await page.getByRole('button', { name: /^Forget/ }).press('Enter');
    expect(await focused(page)).toMatch(/^BUTTON Keep/);
    await page.getByRole('tab', { name: 'Save and share' }).click();
    await page.getByRole('button', { name: 'Make a link with my data' }).press('Enter');
    const link = page.getByLabel('Link with your data');
    await link.waitFor();
    await expect.poll(() => link.evaluate((field) => document.activeElement === field)).toBe(true);
    await answerFirst(page);
    const first = page.locator('.questions').getByRole('button', { name: 'Back' });
    await first.press('Enter');
    expect(await focused(page)).toBe(`H3 ${await page.locator('.question h3').textContent()}`);
    await close();
  });

  it('reaches every example with the arrow keys, and shows which one is open', async () => {
    const { page, close } = await openPlayground();
    const examples = page.locator('.toolbar select').nth(1);
    const names = await examples.locator('option').evaluateAll((all) => all.map((one) => one.textContent));
    await examples.focus();
    const seen: (string | null)[] = [];
    for (const _ of names.slice(1)) {
      await page.keyboard.press('ArrowDown');
      seen.push(await examples.locator('option:checked').textContent());
    }
    expect(seen).toEqual(names.slice(1));
    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.getByLabel('Snapshot as JSON').press('Enter');
    expect(await examples.inputValue()).toBe('');
    await close();
  });
});

describe('a file that cannot be opened', () => {
  it.each(WHOLE_LANGUAGES)('is told apart in the words of the page: $name', async ({ code }) => {
    const { page, close } = await openPlayground(code === 'en' ? '' : `${code}/`);
    const field = page.locator('.toolbar input[type=file]');
    const notes = page.locator('.notes');
    await field.setInputFiles(file('table.csv', 'a,b\n1,2\n'));
    // Which exports are known, by name; not in the words of a program.
    await notes.getByText(titleOfEtsyOrders(code)).waitFor();
    expect(await notes.textContent()).not.toMatch(/header|shape|known export/);
    // An export that cannot be read to its end is refused in the words of the command line.
    const orders = new URL('../../../packages/import/test/fixtures/etsy-orders-csv.csv', import.meta.url);
    const cut = `${readFileSync(orders, 'utf8')}"1`;
    await field.setInputFiles(file('cut.csv', cut));
    await notes.getByText('cut.csv').waitFor();
    const { stderr } = await runCli(['import', 'cut.csv', '--lang', code], { files: { 'cut.csv': cut } });
    const sentence = /cut\.csv:\d+(?::\d+)?: (.+)/.exec(stderr)?.[1];
    expect(await notes.textContent()).toContain(sentence);
    await field.setInputFiles([file('a.json', EMPTY), file('b.json', EMPTY)]);
    await notes.getByText('a.json').waitFor();
    // It is a snapshot; only not one of two.
    expect(await notes.textContent()).not.toContain('Etsy');
    await page.locator('#tab-compare').click();
    await page.locator('.compare input[type=file]').setInputFiles(file('c.json', EMPTY.replace('1,', '7,')));
    await notes.getByText('c.json: ').waitFor();
    expect(await notes.locator('li').count()).toBe(1);
    await close();
  });
});

describe('a link', () => {
  it('with a broken snapshot shows what is wrong with it', async () => {
    const broken = deflateRawSync(Buffer.from('{"snapshotVersion": 1,')).toString('base64url');
    const { page, close } = await openPlayground(`#s1=${broken}`);
    await page.getByLabel('Snapshot as JSON').waitFor();
    expect(await page.locator('.problems').textContent()).toContain('ends too early');
    await close();
  });

  it('that nothing could open is not made, and one that cannot be copied is marked', async () => {
    const { page, said, close } = await openPlayground();
    await page.getByRole('tab', { name: 'Save and share' }).click();
    const make = page.getByRole('button', { name: 'Make a link with my data' });
    await make.click();
    const link = page.getByLabel('Link with your data');
    await link.waitFor();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByText('Copy the marked link yourself').waitFor();
    const { marked, whole } = await link.evaluate((field: HTMLInputElement) => ({
      marked: field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
      whole: field.value,
    }));
    expect(marked).toBe(whole);
    const large = EMPTY.replace('}', `,"note":"${'x'.repeat(4 * 2 ** 20)}"}`);
    await page.locator('.toolbar input[type=file]').setInputFiles(file('large.json', large));
    await page.locator('.notes').getByText('Opened large.json').waitFor();
    await page.getByRole('tab', { name: 'Save and share' }).click();
    await make.click();
    await page.getByText('too large for a link').waitFor();
    expect(await link.count()).toBe(0);
    expect(said).toEqual([]);
    await close();
  });
});

describe('an empty field', () => {
  it('says that the report is of before, and is left by answering questions', async () => {
    const { page, close } = await openPlayground();
    await chooseExample(page, 'six-disputes');
    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.getByLabel('Snapshot as JSON').fill('');
    expect(await page.locator('.stale').textContent()).toContain('of the last state that could be read');
    await expect.poll(() => page.locator('#said').textContent()).toContain('Write or paste a snapshot');
    await page.getByRole('tab', { name: 'Questions' }).click();
    await page.locator('.question').getByRole('textbox').waitFor();
    expect(await page.locator('.stale').count()).toBe(0);
    await close();
  });
});

describe('on a phone', () => {
  it.each(WHOLE_LANGUAGES)(
    'two states stand beside each other without scrolling: $name',
    async ({ code }) => {
      const { page, close } = await openPlayground(code === 'en' ? '' : `${code}/`, {
        viewport: { width: 360, height: 740 },
      });
      await chooseExample(page, 'clean');
      await page.locator('#tab-compare').click();
      await page.locator('.compare .main').click();
      await chooseExample(page, 'several-at-once');
      await page.locator('#tab-compare').click();
      const hidden = await page
        .locator('.compare .table')
        .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      expect(hidden).toEqual([0, 0]);
      await close();
    },
  );

  it.each(WHOLE_LANGUAGES)('no column of the report is out of sight: $name', async ({ code }) => {
    const { page, close } = await openPlayground(code === 'en' ? '' : `${code}/`, {
      viewport: { width: 360, height: 740 },
    });
    for (const example of ['', 'several-at-once']) {
      if (example !== '') await chooseExample(page, example);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('.report details')) fold.setAttribute('open', '');
      });
      await page.locator('.report .table').first().waitFor();
      const hidden = await page
        .locator('.report .table')
        .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length);
      expect(hidden, example).toBe(0);
    }
    await close();
  });
});
