import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { LANGUAGES, WHOLE_LANGUAGES } from '../../languages.js';
import { type OpenPlayground, openCheck } from './open-playground.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

/** What has the focus, as a reader of the screen would call it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return (labels[0] ?? element).textContent?.trim() ?? '';
  });

/** Presses Tab until what is called so has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}

/** Answers by the keyboard alone, as one prompt of the terminal. */
class Keyboard {
  prompts = 0;
  constructor(private readonly page: Page) {}

  /** The question on the screen, once it is there. */
  async title(): Promise<string> {
    return (await this.page.locator('main h1').textContent()) ?? '';
  }

  private async next(act: () => Promise<void>): Promise<void> {
    this.prompts++;
    // What is typed changes the list of accounts, but not the question.
    const asked = () => this.page.locator('main h1, .progress').allTextContents();
    const before = await asked();
    await act();
    await expect.poll(async () => JSON.stringify(await asked())).not.toBe(JSON.stringify(before));
    await this.page.locator('main h1').waitFor();
  }

  /** A button. */
  press(name: string): Promise<void> {
    return this.next(async () => {
      await tabTo(this.page, name);
      await this.page.keyboard.press('Enter');
    });
  }

  /** The field that has the focus. */
  type(text: string): Promise<void> {
    return this.next(async () => {
      await this.page.keyboard.type(text);
      await this.page.keyboard.press('Enter');
    });
  }

  /** Lines of a list. */
  tick(...names: string[]): Promise<void> {
    return this.next(async () => {
      for (const name of names) {
        await tabTo(this.page, name);
        await this.page.keyboard.press('Space');
      }
      await tabTo(this.page, 'Next');
      await this.page.keyboard.press('Enter');
    });
  }
}

/** What the line at this place says, from 1 on. */
const tickAt = async (page: Page, place: number): Promise<string> =>
  (await page
    .locator('.tick')
    .nth(place - 1)
    .textContent()) ?? '';

/** Answers topics by what their question says, none of them or zero where nothing is said, until the report. */
async function answer(
  keys: Keyboard,
  page: Page,
  answers: readonly (readonly [RegExp, string])[],
): Promise<void> {
  for (;;) {
    await page.locator('.screen, .answer').waitFor();
    if ((await page.locator('.answer').count()) > 0) return;
    const title = await keys.title();
    const given = answers.find(([asked]) => asked.test(title))?.[1];
    if (await page.locator('.tick').count())
      await (given === undefined
        ? keys.press('None of these')
        : keys.tick(await tickAt(page, Number(given))));
    else if (await page.locator('input[type=text]').count()) await keys.type(given ?? '0');
    else await keys.press(given ?? 'No');
  }
}

describe('the four stories on a phone, by keyboard alone', () => {
  it('Anna is close to a limit that one guide reports', async () => {
    const { page, said, close } = await openCheck('', PHONE);
    const keys = new Keyboard(page);
    await keys.press(
      'I am worried. The account still works.How close am I to a limit? Up to 8 topics, about 2 minutes.',
    );
    await keys.type('ali');
    await answer(keys, page, [
      [/disputes are open/, '2'],
      [/All your orders/, '2 of 6'],
    ]);
    expect(keys.prompts).toBeLessThanOrEqual(12);
    expect(await page.locator('.state').textContent()).toBe('Close to a limit');
    expect(await page.locator('main').textContent()).toMatch(/2 of 6/);
    expect(said).toEqual([]);
    await close();
  });

  it('Boris gets the code first, and sees his money in sums and dates', async () => {
    const { page, said, close } = await openCheck('', PHONE);
    const keys = new Keyboard(page);
    await keys.press('My account is closed or locked.The next 10 minutes, your money, and what not to do.');
    await page.keyboard.type('Your account has been temporarily disabled for security reasons.');
    await keys.press('Next');
    await keys.type('ali');
    await keys.press('today');
    await keys.press('no');
    await keys.tick('a new phone or computer');
    await keys.type('3, 400 USD');
    await keys.type('1, 150');
    await page.locator('.check-list').first().waitFor();
    expect(keys.prompts).toBeLessThanOrEqual(12);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Most likely a security lock. Try the code first; it takes about 10 minutes.');
    expect(text.indexOf('Try the button and the code')).toBeLessThan(text.indexOf('Send one appeal'));
    expect(text).toContain('Your money: 400 USD in 3 orders');
    expect(said).toEqual([]);
    await close();
  });

  it('Carla is past two limits of Amazon itself', async () => {
    const { page, said, close } = await openCheck('?ruleset=amazon.seller', PHONE);
    const keys = new Keyboard(page);
    await answer(keys, page, [
      [/store/, 'United States'],
      [/Which of these do you see/, '1'],
      [/defect/i, '5 of 410'],
      [/Rating/, '187'],
    ]);
    expect(keys.prompts).toBeLessThanOrEqual(12);
    expect(await page.locator('.state').textContent()).toMatch(/a limit of Amazon/i);
    expect(await page.locator('main').textContent()).toMatch(/1\.22 ?%/);
    expect(said).toEqual([]);
    await close();
  });

  it('Dinh is told that no number is published', async () => {
    const { page, said, close } = await openCheck('?ruleset=uber.driver', PHONE);
    const keys = new Keyboard(page);
    await answer(keys, page, []);
    expect(keys.prompts).toBeLessThanOrEqual(12);
    expect(await page.locator('main').textContent()).toMatch(/No index: it would be made up\./);
    expect(said).toEqual([]);
    await close();
  });
});

describe('the check', () => {
  it('asks about the account of the address, says what it understood, and loses nothing on the way back', async () => {
    const { page, said, close } = await openCheck('?ruleset=amazon.seller', PHONE);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const asked = (text: RegExp) => page.locator('main h1', { hasText: text }).waitFor();
    const problem = page.locator('.problem');
    expect(await page.locator('.progress').textContent()).toContain('Amazon seller');
    await press('United States');
    await asked(/What has Amazon told you/);
    await press('None of these');
    await asked(/Which of these do you see/);
    await press('Next');
    expect(await problem.textContent()).toBe('Tick what is true, or choose the answer below.');
    await page.locator('.tick input').first().check();
    expect(await problem.count()).toBe(0);
    await press('Next');
    await asked(/Order defect rate/);
    const field = page.locator('main input[type=text]');
    await field.fill('a few');
    await press('Next');
    expect(await problem.textContent()).toContain(
      'a number in percent, for example 2.5 for 2.5 %, or 3 of 120',
    );
    expect(await field.inputValue()).toBe('a few');
    await field.fill('0.5');
    await press('Next');
    await asked(/Who ships/);
    expect(await page.locator('.progress').textContent()).toContain('= 0.5%');
    await page.goBack();
    await asked(/Order defect rate/);
    expect(await field.inputValue()).toBe('0.5');
    await page.goBack();
    await asked(/Which of these do you see/);
    expect(
      await page
        .locator('.tick input')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked).indexOf(true)),
    ).toBe(0);
    await page.goForward();
    await page.goForward();
    await asked(/Who ships/);
    expect(said).toEqual([]);
    await close();
  });

  it('goes back and forward with the browser, and begins anew after a reload', async () => {
    const { page, close } = await openCheck('?ruleset=youtube.creator');
    const first = await page.locator('main h1').textContent();
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.locator('.answer').waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('main h1').textContent()).toBe(first);
    await page.goForward();
    await page.locator('.answer').waitFor();
    await page.reload();
    await page.waitForSelector('#check[data-alive]');
    expect(await page.locator('main h1').textContent()).toBe(first);
    await close();
  });

  it('keeps nothing unless it is ticked, and offers what was kept', async () => {
    const { page, close } = await openCheck('?ruleset=youtube.creator');
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.locator('.answer').waitFor();
    const kept = () => page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(await kept()).toEqual([0, 0, '']);
    await page.getByLabel('Keep my answers on this device').check();
    expect(await kept()).toEqual([1, 0, '']);
    // A reload finds them again.
    await page.reload();
    await page.locator('.answer').waitFor();
    expect(await page.getByLabel('Keep my answers on this device').isChecked()).toBe(true);
    await page.goto(new URL('/', page.url()).href);
    await page.getByRole('button', { name: 'continue' }).click();
    await page.locator('.answer').waitFor();
    // What was answered on another day can be changed like what was answered now.
    const strikes = await page.locator('main h1').textContent();
    await page.getByText('Change an answer').click();
    await page.locator('.answered button').first().click();
    await page.getByRole('button', { name: 'None of these' }).waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('main h1').textContent()).toBe(strikes);
    await page.getByLabel('Keep my answers on this device').uncheck();
    expect(await kept()).toEqual([0, 0, '']);
    await close();
  });

  it('asks again a share that is far past its limit, and takes it with its sign', async () => {
    const { page, close } = await openCheck('?ruleset=amazon-ses.sender', {
      viewport: { width: 390, height: 844 },
    });
    const first = await page.locator('main h1').textContent();
    const field = page.getByRole('textbox');
    await field.fill('90');
    await field.press('Enter');
    await expect.poll(() => page.locator('main').textContent()).toContain('Or did you mean 0.9%');
    expect(await page.locator('main h1').textContent()).toBe(first);
    await field.fill('90%');
    await field.press('Enter');
    await expect.poll(() => page.locator('main h1').textContent()).not.toBe(first);
    await close();
  });

  it('asks again what was kept too long ago, and judges as of today', async () => {
    const { page, close } = await openCheck('?ruleset=youtube.creator');
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.locator('.answer').waitFor();
    await page.getByLabel('Keep my answers on this device').check();
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('risk-check:answers') ?? '');
      localStorage.setItem('risk-check:answers', JSON.stringify({ ...kept, asOf: '2026-01-01T00:00:00Z' }));
    });
    await page.goto(new URL('/', page.url()).href);
    await page.getByRole('button', { name: 'continue' }).click();
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.locator('.answer').waitFor();
    await page.getByLabel('Keep my answers on this device').uncheck();
    await page.getByLabel('Keep my answers on this device').check();
    const asOf = await page.evaluate(() => JSON.parse(localStorage.getItem('risk-check:answers') ?? '').asOf);
    expect(asOf).toBe('2026-11-24T08:00:00Z');
    await close();
  });

  it('takes the answers along to another language', async () => {
    const { page, close } = await openCheck('?ruleset=aliexpress.buyer');
    await page.getByRole('button', { name: 'None of these' }).click();
    await expect.poll(() => page.locator('.progress').textContent()).toContain('2 of 8');
    await page.locator('header a[hreflang=de]').click();
    await expect.poll(() => page.locator('.progress').textContent()).toContain('2 von 8');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    // A language that was begun has buttons and a verdict of its own, and marks what is English.
    await page.locator('header a[hreflang=fr]').click();
    await expect.poll(() => page.locator('.progress').textContent()).toContain('2 sur 8');
    expect(await page.locator('main h1').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Voir mon résultat maintenant' }).click();
    await page.locator('.answer').waitFor();
    expect(await page.locator('.state').textContent()).toBe('Trop tôt pour le dire');
    expect(await page.locator('.facts').textContent()).toContain('anglais');
    expect(await page.locator('.todo [lang=en]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Détails/ }).click();
    await page.waitForSelector('.workbench[lang=en] .toolbar');
    expect(await page.locator('.in-english').textContent()).toContain('qu’en anglais');
    await close();
  });

  it('opens the workbench with the answers', async () => {
    const { page, close } = await openCheck('?ruleset=aliexpress.buyer');
    await page.getByRole('button', { name: 'Show my result now' }).click();
    await page.getByRole('button', { name: 'Details, files and what if' }).click();
    await page.waitForSelector('.toolbar');
    expect(await page.getByLabel(/^Account/).inputValue()).toBe('aliexpress.buyer');
    await close();
  });

  it('leads to general steps where the platform is not in the list', async () => {
    const { page, close } = await openCheck('?door=worried');
    await page.keyboard.type('qqqq');
    await page.getByRole('button', { name: 'Steps that help everywhere' }).click();
    await page.getByText('Do not open a new account').waitFor();
    await close();
  });

  it('reads the message of a closed account where the platform is not in the list', async () => {
    const { page, close } = await openCheck('?door=closed');
    await page.locator('textarea').fill('Your account was closed because of a chargeback.');
    await page.locator('form button[type=submit]').click();
    await page.locator('.picker input').fill('Depop');
    await page.getByRole('button', { name: 'Steps that help everywhere' }).click();
    await page.getByText('Depop').waitFor();
    await page.getByRole('button', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'no', exact: true }).click();
    await page.getByText('risk-check has no rules for Depop').waitFor();
    await page.getByText('Answer every open dispute').first().waitFor();
    expect(await page.getByRole('button', { name: 'Details, files and what if' }).count()).toBe(0);
    await close();
  });
});

/** What of a screen of the check stands above the fold of a phone. */
const SCREENS: readonly { readonly name: string; readonly search: string; readonly fold: string }[] = [
  { name: 'doors', search: '', fold: '.door' },
  { name: 'picker', search: '?door=worried', fold: '.picker input' },
  { name: 'message', search: '?door=closed', fold: 'textarea' },
  { name: 'ticks', search: '?ruleset=aliexpress.buyer', fold: '.tick, .reply' },
  { name: 'field', search: '?ruleset=visa.merchant', fold: '.reply' },
];

/** What a language that was begun has words for, and no other does. */
const OWN_SCREENS = new Set(['doors', 'picker', 'message']);

describe.each(LANGUAGES)('the screens of the check in $name', (language) => {
  const folder = language.code === 'en' ? '' : `${language.code}/`;
  let opened: OpenPlayground;
  beforeAll(async () => {
    opened = await openCheck(folder, PHONE);
  });
  afterAll(() => opened?.close());

  const isWhole = WHOLE_LANGUAGES.some(({ code }) => code === language.code);
  const screens = isWhole ? SCREENS : SCREENS.filter(({ name }) => OWN_SCREENS.has(name));
  it.each(screens)('$name: above the fold of a phone, and nothing for axe', async (screen) => {
    const { page, said } = opened;
    await page.setViewportSize(PHONE.viewport);
    await page.goto(inject('playground') + folder + screen.search);
    await page.waitForSelector('#check[data-alive]');
    const seen = await page.locator(screen.fold).all();
    expect(seen.length).toBeGreaterThan(0);
    for (const one of seen) {
      const box = await one.boundingBox();
      const bottom = (box?.y ?? 9999) + (box?.height ?? 0);
      expect(bottom, (await one.textContent()) ?? '').toBeLessThanOrEqual(844);
    }
    await page.evaluate(axe.source);
    // They take turns with axe; in `npm run test:long` both are tried.
    const turn = (SCREENS.indexOf(screen) + LANGUAGES.indexOf(language)) % 2;
    for (const [i, [theme, width]] of (
      [
        ['light', 390],
        ['dark', 1280],
      ] as const
    ).entries()) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme: theme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (!isLong && i !== turn) continue;
      const violations = await page.evaluate(async () => {
        const world = globalThis as unknown as {
          axe: {
            run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        const { violations } = await world.axe.run({ resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect(violations, `${theme} at ${width}`).toEqual([]);
    }
    expect(said).toEqual([]);
  });
});
