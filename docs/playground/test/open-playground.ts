import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

/** Of all files of a worker. */
let browser: Promise<Browser> | undefined;

export interface OpenPlayground {
  readonly page: Page;
  /** Everything the console said and every error of the page. */
  readonly said: readonly string[];
  /** Every address asked for. */
  readonly asked: readonly string[];
  /** Ends the look at the page. */
  readonly close: () => Promise<void>;
}

/** Opens the workbench of the built page in a fresh profile and waits until it is ready. */
export async function openPlayground(
  path = '',
  options: BrowserContextOptions = {},
): Promise<OpenPlayground> {
  const [folder = '', hash = ''] = path.split(/(?=#)/);
  const opened = await openCheck(
    `${folder.startsWith('#') ? '' : folder}?view=workbench${hash || (folder.startsWith('#') ? folder : '')}`,
    options,
  );
  await opened.page.waitForSelector('.toolbar');
  return opened;
}

/** Opens the check of the built page in a fresh profile and waits until its first screen is there. */
export async function openCheck(path = '', options: BrowserContextOptions = {}): Promise<OpenPlayground> {
  browser ??= chromium.connect(inject('chromium'));
  const context = await (await browser).newContext({
    viewport: { width: 1280, height: 900 },
    // As the command line of the tests: the same day, the same zone.
    timezoneId: 'UTC',
    ...options,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-24T08:00:00Z'));
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.stack ?? error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(inject('playground') + path);
  // The first words stand there before its script has run.
  await page.waitForSelector('#check[data-alive]');
  return { page, said, asked, close: () => context.close() };
}

/** Starts an empty snapshot of a platform and role. */
export async function chooseAccount(page: Page, id: string): Promise<void> {
  const accounts = page.locator('.toolbar select').first();
  await accounts.selectOption(id);
  // Its rules are loaded first.
  await expect.poll(() => accounts.inputValue()).toBe(id);
}

/** Loads one of the examples of the chosen account. */
export const chooseExample = (page: Page, name: string) =>
  page.locator('.toolbar select').nth(1).selectOption(name);

/** Puts a text in the editor at once, as a program does: typing a long one takes the browser seconds. */
export const enterText = (editor: Locator, text: string): Promise<void> =>
  editor.evaluate((field: HTMLTextAreaElement, entered) => {
    field.value = entered;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);

/** Answers the first question of an empty AliExpress buyer, which is about a number. */
export async function answerFirst(page: Page): Promise<void> {
  await page.locator('.question').getByRole('textbox').fill('1');
  await page.locator('.question').getByRole('button', { name: 'Next' }).click();
}

/** Clicks and gives the file that is saved. */
export async function savedFile(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}
