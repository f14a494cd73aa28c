import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import {
  chooseAccount,
  chooseExample,
  enterText,
  type OpenPlayground,
  openPlayground,
} from './open-playground.ts';

/** With RISK_CHECK_PICTURES pictures are taken for people to look at, which are not kept in git. */
const screens = fileURLToPath(new URL('../../../.vitest/playground/', import.meta.url));
const takesPictures = process.env.RISK_CHECK_PICTURES !== undefined;
if (takesPictures) mkdirSync(screens, { recursive: true });

/** States of the page that look different; each is reached from the one before. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async () => {},
  report: async (page) => {
    await chooseExample(page, 'several-at-once');
    await page.getByRole('switch').first().click();
  },
  completion: async (page) => {
    await chooseExample(page, 'six-disputes');
    await page.locator('#tab-json').click();
    await page.locator('.sheet textarea').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type('\n"');
    await page.locator('.options').waitFor();
  },
  'way-back': async (page) => {
    await chooseExample(page, 'three-appeals');
    await page.locator('#tab-way-back').click();
  },
  appeal: async (page) => {
    await chooseExample(page, 'clean');
    await page.locator('#tab-appeal').click();
    await page
      .locator('.appeal textarea')
      .fill('You IDIOTS!!! I demand my account back.\nMy card is 4111 1111 1111 1111.');
  },
  compare: async (page) => {
    await chooseExample(page, 'clean');
    await page.locator('#tab-compare').click();
    await page.locator('.compare .main').click();
    await chooseExample(page, 'six-disputes');
    await page.locator('#tab-compare').click();
  },
  save: async (page) => {
    await chooseExample(page, 'clean');
    await page.locator('#tab-save').click();
    await page.locator('.save section:nth-of-type(2) button').click();
    await page.locator('.save input').waitFor();
  },
  broken: async (page) => {
    await page.locator('#tab-report').click();
    await page.locator('#tab-json').click();
    const editor = page.locator('.sheet textarea');
    const text = await editor.inputValue();
    const broken = text.replace('"role": "buyer"', '"role": 3, "region": "DE",');
    expect(broken).not.toBe(text);
    await enterText(editor, broken);
  },
  field: async (page) => {
    await page.locator('#tab-questions').click();
    await chooseAccount(page, 'amazon.seller');
    await page.locator('.question').waitFor();
  },
};

/** Of the page in a language. */
type PagePath = '' | 'de/' | 'es/' | 'ru/';

/** Of a reader: the theme and how many pixels the window is wide. */
type Look = readonly [colorScheme: 'light' | 'dark', width: number];

/**
 * Declares a test for each state of the page in a language, all of them in one page, which follows a window that changes.
 * Each is as wide as the window in every look, and goes through axe in one of them, which take turns; in all of them in
 * `npm run test:long` and where pictures are taken.
 */
export function testLooks(path: PagePath, looks: readonly [Look, ...Look[]]): void {
  const told = looks.map(([theme, width]) => `${theme} at ${width}`).join(', ');
  describe(`the playground, /${path}: ${told}`, () => {
    let opened: OpenPlayground;
    beforeAll(async () => {
      const [[colorScheme, width]] = looks;
      opened = await openPlayground(path, { colorScheme, viewport: { width, height: 900 } });
      // Evaluated by the debugger, which the policy of the page does not hold back.
      await opened.page.evaluate(axe.source);
    });
    afterAll(() => opened?.close());

    it.each(Object.entries(states))(
      '%s: no violation, no message, no sideways scrolling',
      async (name, reach) => {
        const { page, said } = opened;
        await reach(page);
        const turn = Object.keys(states).indexOf(name) % looks.length;
        for (const [i, look] of looks.entries()) {
          const isTurn = isLong || takesPictures || i === turn;
          await expectGoodLook(page, look, `${name}-${path.slice(0, 2) || 'en'}`, isTurn);
        }
        expect(said).toEqual([]);
      },
    );
  });
}

async function expectGoodLook(
  page: Page,
  [colorScheme, width]: Look,
  name: string,
  isWhole: boolean,
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  if (!isWhole) return;
  const violations = await page.evaluate(async () => {
    const world = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await world.axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  });
  if (takesPictures)
    await page.screenshot({ path: `${screens}${name}-${width}-${colorScheme}.png`, fullPage: true });
  expect(violations, `${colorScheme} at ${width}`).toEqual([]);
}
