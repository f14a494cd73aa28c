import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chooseAccount, chooseExample, openPlayground } from './open-playground.ts';

/** With RISK_CHECK_PICTURES pictures are taken for people to look at, which are not kept in git. */
const screens = fileURLToPath(new URL('../../../.vitest/playground/', import.meta.url));
const takesPictures = process.env.RISK_CHECK_PICTURES !== undefined;
if (takesPictures) mkdirSync(screens, { recursive: true });

/** States of the page that look different. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  start: async () => {},
  field: (page) => chooseAccount(page, 'amazon.seller').then(() => {}),
  report: async (page) => {
    await chooseExample(page, 'several-at-once');
    await page.getByRole('switch').first().click();
  },
  broken: async (page) => {
    await page.locator('#tab-json').click();
    const editor = page.locator('.sheet textarea');
    await editor.fill((await editor.inputValue()).replace('"role": "buyer"', '"role": 3, "region": "DE",'));
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
};

/** Of the page in a language. */
type PagePath = '' | 'de/' | 'es/' | 'ru/';

/** Of a reader: the theme and how many pixels the window is wide. */
type Look = readonly [colorScheme: 'light' | 'dark', width: number];

/**
 * Declares a test for each state of the page in a language. A state is reached in the first look and then seen in each:
 * the page follows a window that changes, and is opened once.
 */
export function testLooks(path: PagePath, looks: readonly [Look, ...Look[]]): void {
  const told = looks.map(([theme, width]) => `${theme} at ${width}`).join(', ');
  describe(`the playground, /${path}: ${told}`, () => {
    it.each(Object.entries(states))('%s: no violation, no message, no sideways scrolling', (name, reach) =>
      expectGoodLooks(path, looks, name, reach),
    );
  });
}

async function expectGoodLooks(
  path: PagePath,
  looks: readonly [Look, ...Look[]],
  name: string,
  reach: (page: Page) => Promise<void>,
): Promise<void> {
  const [[colorScheme, width]] = looks;
  const { page, said, close } = await openPlayground(path, { colorScheme, viewport: { width, height: 900 } });
  await reach(page);
  // Evaluated by the debugger, which the policy of the page does not hold back.
  await page.evaluate(axe.source);
  for (const look of looks) await expectGoodLook(page, look, `${name}-${path.slice(0, 2) || 'en'}`);
  expect(said).toEqual([]);
  await close();
}

async function expectGoodLook(page: Page, [colorScheme, width]: Look, name: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  const found = await page.evaluate(async () => {
    const world = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return {
      width: document.documentElement.scrollWidth,
      violations: (await world.axe.run({ resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [
        id,
        nodes[0]?.html,
      ]),
    };
  });
  if (takesPictures)
    await page.screenshot({ path: `${screens}${name}-${width}-${colorScheme}.png`, fullPage: true });
  expect(found.violations, `${colorScheme} at ${width}`).toEqual([]);
  expect(found.width).toBeLessThanOrEqual(width);
}
