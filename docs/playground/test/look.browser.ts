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

describe.each([
  { colorScheme: 'light', width: 1280, path: '' },
  { colorScheme: 'dark', width: 1280, path: 'de/' },
  { colorScheme: 'light', width: 768, path: 'de/' },
  { colorScheme: 'dark', width: 768, path: '' },
  { colorScheme: 'light', width: 390, path: '' },
  { colorScheme: 'dark', width: 390, path: 'de/' },
] as const)('the playground, $colorScheme at $width, /$path', ({ colorScheme, width, path }) => {
  it.each(Object.entries(states))(
    '%s: no violation, no message, no sideways scrolling',
    async (name, reach) => {
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
    },
  );
});

it('moves nothing while it loads', async () => {
  for (const width of [1280, 390]) {
    const { page, close } = await openPlayground('', { viewport: { width, height: 900 } });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await close();
  }
});

it('moves nothing by itself where the reader wants no motion', async () => {
  const { page, close } = await openPlayground('', { reducedMotion: 'reduce' });
  await chooseExample(page, 'unpaid-orders');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const parts = ['', '::before', '::after'].map((part) => getComputedStyle(element, part || null));
      return parts
        .filter(
          ({ transitionDuration, animationName }) =>
            /[1-9]/.test(transitionDuration) || animationName !== 'none',
        )
        .map(() => element.className);
    }),
  );
  expect(moving).toEqual([]);
  await close();
});

it('is operated with the keyboard alone: tabs by arrows, nothing traps the focus', async () => {
  const { page, close } = await openPlayground();
  await page.locator('#tab-report').focus();
  const chosen = () => page.locator('.out [aria-selected=true]').textContent();
  await page.keyboard.press('ArrowRight');
  expect(await chosen()).toBe('Way back');
  await page.keyboard.press('End');
  expect(await chosen()).toBe('Save and share');
  await page.keyboard.press('ArrowRight');
  expect(await chosen()).toBe('Report');
  await page.locator('.brand').focus();
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) {
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      return element === document.body
        ? 'end'
        : ((element?.id || element?.textContent?.slice(0, 40) || element?.tagName) ?? '');
    });
    if (at === 'end') break;
    seen.add(at);
    await page.keyboard.press('Tab');
  }
  for (const id of ['other-language', 'tab-questions', 'tab-report']) expect(seen).toContain(id);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await close();
});

it('speaks German in its own frame', async () => {
  const { page, asked, close } = await openPlayground();
  await page.locator('#other-language').click();
  await page.getByRole('tab', { name: 'Fragen' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(asked.some((url) => url.endsWith('/de/'))).toBe(true);
  await close();
});
