import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chooseAccount, chooseExample, openPlayground } from './open-playground.ts';

/** Looked at by people, not kept in git. */
const screens = fileURLToPath(new URL('../../../.vitest/playground/', import.meta.url));
mkdirSync(screens, { recursive: true });

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

export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  /** Of the page: English, or `de/`. */
  readonly path: string;
}

/** Declares a test for each state of the page, seen in each of these ways; a file of its own for few, since files share the cores. */
export function testLooks(looks: readonly Look[]): void {
  describe.each(looks)('the playground, $colorScheme at $width, /$path', (look) => {
    it.each(Object.entries(states))('%s: no violation, no message, no sideways scrolling', (name, reach) =>
      expectGoodLook(look, name, reach),
    );
  });
}

async function expectGoodLook(
  { colorScheme, width, path }: Look,
  name: string,
  reach: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, said, close } = await openPlayground(path, {
    colorScheme,
    viewport: { width, height: 900 },
  });
  await reach(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(said).toEqual([]);
  await page.screenshot({
    path: `${screens}${name}-${width}-${colorScheme}-${path === '' ? 'en' : 'de'}.png`,
    fullPage: true,
  });
  // Evaluated by the debugger, which the policy of the page does not hold back.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const world = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await world.axe.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  });
  expect(violations).toEqual([]);
  await close();
}
