import { expect, it } from 'vitest';
import { chooseExample, openPlayground } from './open-playground.ts';

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
  for (const id of ['Deutsch', 'tab-questions', 'tab-report']) expect(seen).toContain(id);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await close();
});

it('shows on a phone what has the focus, above the verdict', async () => {
  const { page, close } = await openPlayground('', { viewport: { width: 360, height: 780 } });
  await chooseExample(page, 'several-at-once');
  const covered: string[] = [];
  let seen = 0;
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press(key);
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        if (element === document.body) return 'end';
        const bar = document.querySelector('.verdict-link') as HTMLElement;
        const free = bar.getBoundingClientRect().top;
        const { bottom, height } = element.getBoundingClientRect();
        const over = bottom - free;
        // A table that is higher than what is free can only be covered in part.
        return element === bar || over <= 0 || height > free
          ? ''
          : `${element.textContent.slice(0, 40)} by ${over}`;
      });
      if (at === 'end') break;
      seen++;
      if (at !== '') covered.push(at);
    }
  }
  expect(seen).toBeGreaterThan(40);
  expect(covered).toEqual([]);
  await close();
});

it('speaks German in its own frame', async () => {
  const { page, asked, close } = await openPlayground();
  await page.locator('header a[hreflang=de]').click();
  await page.getByRole('tab', { name: 'Fragen' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(asked.some((url) => url.endsWith('/de/'))).toBe(true);
  await close();
});
