import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { BLANK_PAGE } from './blank-page.ts';

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

/** How a reader looks at the page. */
export interface Reader {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce';
}

/** Opens the workbench of the built page as for the first time and waits until it is ready. */
export async function openPlayground(path = '', reader: Reader = {}): Promise<OpenPlayground> {
  const [folder = '', hash = ''] = path.split(/(?=#)/);
  const opened = await openCheck(
    `${folder.startsWith('#') ? '' : folder}?view=workbench${hash || (folder.startsWith('#') ? folder : '')}`,
    reader,
  );
  await opened.page.waitForSelector('.toolbar');
  return opened;
}

/** Opens the check of the built page as for the first time and waits until its first screen is there. */
export async function openCheck(
  path = '',
  { viewport = { width: 1280, height: 900 }, colorScheme = 'light', reducedMotion }: Reader = {},
): Promise<OpenPlayground> {
  const page = idle.pop() ?? (await newPage());
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme, reducedMotion: reducedMotion ?? 'no-preference' });
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.stack ?? error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(inject('playground') + path);
  // The first words stand there before its script has run.
  await page.waitForSelector('#check[data-alive]');
  return { page, said, asked, close: () => leave(page) };
}

/** Pages of this worker that nobody looks at. */
const idle: Page[] = [];

async function newPage(): Promise<Page> {
  browser ??= chromium.connect(inject('chromium'));
  // As the command line of the tests: the same day, the same zone.
  const page = await (await browser).newPage({ timezoneId: 'UTC' });
  await page.clock.setFixedTime(new Date('2026-11-24T08:00:00Z'));
  return page;
}

/**
 * Leaves a page for the next look, which opens it in a third of the time: its process is there, and has compiled the scripts.
 * Nothing of this look is left in it.
 */
async function leave(page: Page): Promise<void> {
  for (const event of ['console', 'pageerror', 'request', 'dialog']) page.removeAllListeners(event);
  // It may ask whether it may go.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(inject('playground') + BLANK_PAGE);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  page.removeAllListeners('dialog');
  idle.push(page);
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
