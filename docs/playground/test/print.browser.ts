import { expect, it } from 'vitest';
import { chooseExample, openPlayground } from './open-playground.ts';

it.each([1280, 360])('prints the result alone, dark on white, from a window %i wide', async (width) => {
  const { page, close } = await openPlayground('', { viewport: { width, height: 900 }, colorScheme: 'dark' });
  await chooseExample(page, 'several-at-once');
  await page.getByRole('switch').first().click();
  for (const tab of ['report', 'way-back', 'appeal', 'compare']) {
    await page.locator(`#tab-${tab}`).click();
    if (tab === 'appeal') await page.getByLabel('Your draft').fill('You IDIOTS! I demand my account back.');
    if (tab === 'compare') await page.getByRole('button', { name: /^Keep/ }).click();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => {
      const visible = (what: string) =>
        [...document.querySelectorAll(what)].filter((element) => element.checkVisibility());
      const paleness = (element: Element) =>
        Math.min(...(getComputedStyle(element).color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
      return {
        toPress: visible(
          'header *, .toolbar *, .side.in *, [role=tab], button:not([role=switch]), input, select, textarea',
        ).map(({ outerHTML }) => outerHTML.slice(0, 60)),
        fixed: visible('body *')
          .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
          .map(({ className }) => className),
        pale: visible('main :is(p, li, h2, h3, td, th, b, code, mark)')
          .filter((element) => paleness(element) > 130)
          .map(({ outerHTML }) => outerHTML.slice(0, 60)),
        parts: visible('.out :is(p, li, h2, h3, td)').length,
      };
    });
    expect(shown, tab).toMatchObject({ toPress: [], fixed: [], pale: [] });
    expect(shown.parts, tab).toBeGreaterThan(1);
    await page.emulateMedia({ media: 'screen' });
  }
  await close();
});
