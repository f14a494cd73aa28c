import { describe, expect, it } from 'vitest';
import { builtPages } from './built-site.js';
import { ALL_KINDS } from './page-kinds.js';
import { axe, useBuiltSite } from './use-built-site.js';

const TABS = 3;
const TOUCHED = 8;
const AGAIN = 3;
// Tests of few pages: each has a timeout of its own, which a busy machine does not reach.
const TOGETHER = 60;
const paths = builtPages().map(({ path }) => path);
const groups = Array.from({ length: Math.ceil(paths.length / TOGETHER) }, (_, group) =>
  paths.slice(group * TOGETHER, (group + 1) * TOGETHER),
);

const site = useBuiltSite();

/** A tab of its own. @param {import('playwright-core').BrowserContextOptions} [options] */
async function openTab(options = {}) {
  const { context, page, heard, address } = await site.newTab({
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  /** Opens a page and waits until it is alive. */
  const open = async (/** @type {string} */ path) => {
    await page.goto(`${address}${path}`, { waitUntil: 'load' });
    // The theme sleeps until the reader touches the page.
    await page.evaluate(() => dispatchEvent(new Event('pointerdown')));
    // Vue marks what it has made alive; not by waitForFunction, which needs eval, which the pages forbid.
    const isAlive = await page.evaluate(async () => {
      const end = Date.now() + 20_000;
      const app = /** @type {any} */ (document.querySelector('#app'));
      while (!app?._vnode && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
      return Boolean(app?._vnode);
    });
    if (!isAlive) throw new Error(`${path}: does not come alive; ${heard.take().join('; ')}`);
  };
  return { page, context, heard, open, address };
}

describe('in a browser', () => {
  it('finds pages to look at', () => {
    expect(paths.length).toBeGreaterThan(1000);
  });

  it.each(groups.map((group) => ({ first: group[0], last: group.at(-1), group })))(
    'loads without a message, a request elsewhere or a shift of its layout each page from $first to $last',
    async ({ group }) => {
      /** @type {string[]} */
      const wrong = [];
      let next = 0;
      const work = async () => {
        const { page, context, heard, open, address } = await openTab();
        await page.addInitScript(() => {
          const heap = /** @type {any} */ (window);
          heap.shifts = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources } = /** @type {any} */ (entry);
              const moved = sources.map((/** @type {any} */ { node }) => node?.className ?? node?.nodeName);
              heap.shifts.push({ value, moved: moved.join(' ') });
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        const shiftOf = async (/** @type {string} */ path, /** @type {boolean} */ isTouched) => {
          // As a reader sees it who only reads; of one in eight the theme is woken, too.
          if (isTouched) await open(path);
          else await page.goto(`${address}${path}`, { waitUntil: 'load' });
          /** @type {{ value: number, moved: string }[]} */
          const shifts = await page.evaluate(() => /** @type {any} */ (window).shifts);
          const sum = shifts.reduce((total, { value }) => total + value, 0);
          return sum > 0.01
            ? [`${path}: layout shifts by ${sum}: ${shifts.map(({ moved }) => moved).join('; ')}`]
            : [];
        };
        for (;;) {
          const isTouched = next % TOUCHED === 0;
          const path = group[next++];
          if (path === undefined) break;
          // A busy machine may paint a page whose end has not come yet; one that shifts does so each time.
          let shifts = await shiftOf(path, isTouched);
          for (let again = 0; again < AGAIN && shifts.length > 0; again++)
            shifts = await shiftOf(path, isTouched);
          wrong.push(...shifts);
          for (const message of heard.take()) wrong.push(`${path}: ${message}`);
        }
        await context.close();
      };
      await Promise.all(Array.from({ length: TABS }, work));
      expect(next).toBeGreaterThanOrEqual(group.length);
      expect(wrong).toEqual([]);
    },
  );

  it('notices a message and a request elsewhere', async () => {
    const { page, context, heard, open } = await openTab();
    await open('/scoring');
    await page.evaluate(async () => {
      console.log('planted');
      await fetch('https://example.com/').catch(() => {});
    });
    const messages = heard.take().join('\n');
    expect(messages).toContain('planted');
    // The page's own policy stops it before it leaves.
    expect(messages).toMatch(/Content Security Policy|request elsewhere/);
    await context.close();
  });

  it.each(Object.entries(ALL_KINDS))(
    'axe-core finds nothing to fix, light and dark, on a page of the kind %s',
    async (_, path) => {
      const { page, context, open } = await openTab({
        colorScheme: 'light',
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      const runAxe = () =>
        page.evaluate(() => /** @type {any} */ (window).axe.run({ resultTypes: ['violations'] }));
      await open(path);
      await page.evaluate(axe);
      const light = await runAxe();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html.dark').waitFor();
      const dark = await runAxe();
      await context.close();
      const wrong = Object.entries({ light, dark }).flatMap(([theme, { violations }]) =>
        violations.flatMap((/** @type {any} */ { id, nodes }) =>
          nodes
            .slice(0, 3)
            .map(
              (/** @type {any} */ { target, failureSummary }) =>
                `${theme}: ${id}: ${target}: ${failureSummary}`,
            ),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('nothing is wider than a phone, and nothing moves where motion is not wanted', async () => {
    const { page, context, open } = await openTab({
      viewport: { width: 360, height: 780 },
      reducedMotion: 'reduce',
    });
    /** @type {string[]} */
    const wrong = [];
    for (const [kind, path] of Object.entries(ALL_KINDS)) {
      await open(path);
      const { width, moving } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        moving: document
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1).length,
      }));
      if (width > 360) wrong.push(`${kind}: ${width} wide`);
      if (moving > 0) wrong.push(`${kind}: ${moving} move`);
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

  it.each([
    ...['/', '/de/', '/es/', '/ru/', '/reasons/', '/api/core', '/coverage', '/snapshot-format', '/scale'],
    '/ru/platforms/aliexpress/buyer',
    ...['notice', 'platform', 'platform-seller', 'rule-dated', 'platform-de', 'rule-ru', 'evidence'].map(
      (kind) => ALL_KINDS[kind] ?? '',
    ),
  ])('a phone shows the whole width of the tables of %s', async (path) => {
    const { page, context, open } = await openTab({ viewport: { width: 360, height: 780 } });
    await open(path);
    const hidden = await page
      .locator('.vp-doc .table')
      .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    await context.close();
    expect(hidden.length).toBeGreaterThan(0);
    expect(Math.max(...hidden)).toBeLessThanOrEqual(0);
  });

  it.each(['/scale', '/snapshot-format', '/house-rules'])(
    'a phone breaks no name in the first column of %s',
    async (path) => {
      const { page, context, open } = await openTab({ viewport: { width: 360, height: 780 } });
      await open(path);
      const names = await page.locator('.vp-doc .table td:first-child > code').evaluateAll((all) =>
        all
          .filter(({ textContent }) => /^\w{1,16}$/.test(textContent))
          .map((name) => {
            const text = document.createRange();
            text.selectNodeContents(name);
            return [name.textContent, text.getClientRects().length];
          }),
      );
      await context.close();
      expect(names.length).toBeGreaterThan(3);
      expect(names.filter(([, lines]) => lines !== 1)).toEqual([]);
    },
  );

  it('a phone shows each row of a wide table as a list, with the names of its columns', async () => {
    const { page, context, open } = await openTab({ viewport: { width: 360, height: 780 } });
    await open(ALL_KINDS.rule ?? '');
    const cells = await page.locator('.vp-doc .table:visible [role=row] [role=cell]').evaluateAll((all) =>
      all.map((cell) => ({
        label: getComputedStyle(cell, '::before').content,
        isShown: cell.getBoundingClientRect().height > 0,
        isEmpty: cell.textContent === '',
      })),
    );
    const head = await page.getByRole('columnheader', { name: 'What may follow' }).count();
    await context.close();
    expect(cells.slice(0, 5).map(({ label }) => label)).toEqual(
      ['Level', 'Limit', 'Severity', 'What may follow', 'Evidence'].map((name) => `"${name}" / ""`),
    );
    for (const { isShown, isEmpty } of cells) expect(isShown).toBe(!isEmpty);
    expect(head).toBe(1);
  });

  it.each([1024, 1280, 1440])('the 80 cells of a terminal fit into a page %i wide', async (width) => {
    const { page, context, open } = await openTab({ viewport: { width, height: 800 } });
    await open('/guide/start-cli');
    const cut = await page
      .locator('.language-text pre')
      .evaluateAll((blocks) =>
        blocks
          .filter(({ textContent }) => textContent.split('\n').every((line) => line.length <= 80))
          .map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      );
    await context.close();
    expect(cut.length).toBeGreaterThan(1);
    expect(Math.max(...cut)).toBe(0);
  });

  it.each(
    ['/reasons/security', '/de/reasons/security', '/de/', '/es/', '/ru/'].flatMap((path) =>
      [768, 820, 960, 1024, 1280].map((width) => [path, width]),
    ),
  )('the bar of %s ends inside a window of %i', async (path, width) => {
    const { page, context, open } = await openTab({ viewport: { width: Number(width), height: 700 } });
    await open(String(path));
    const rights = await page
      .locator('.VPNavBar a:visible, .VPNavBar button:visible')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
    await context.close();
    expect(rights.length).toBeGreaterThan(5);
    expect(Math.max(...rights)).toBeLessThanOrEqual(Number(width));
  });

  it.each([960, 1280, 1440, 1920])('the mark of the bar is whole in a window of %i', async (width) => {
    const { page, context, open } = await openTab({ viewport: { width, height: 700 } });
    await open('/rules/aliexpress.buyer.disputes-open-simultaneous');
    const [mark, name] = await page
      .locator('.VPNavBarTitle :is(.logo, span):visible')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
    const left = await page.locator('.VPSidebar .group h2').first().boundingBox();
    await context.close();
    expect(mark?.width).toBe(24);
    expect(name?.left).toBeGreaterThan(mark?.right ?? 0);
    expect(mark?.left).toBe(left?.x);
  });

  it.each([
    [
      'a wording of a notice',
      'disabled for security reasons',
      '/notices/aliexpress-buyer-disabled-for-security',
    ],
    ['a number and its unit', '6 networks sign-in', '/rules/aliexpress.buyer.login-distinct-ips'],
    ['a platform', 'etsy seller', '/platforms/etsy/seller'],
    ['a rule id', 'amazon.seller.odr', '/rules/amazon.seller.odr'],
    [
      'a wording in another language',
      'временно недоступна',
      '/notices/aliexpress-buyer-unavailable-for-security-ru',
    ],
  ])('the search finds %s', async (_, query, wanted) => {
    const { page, context, heard, open } = await openTab();
    await open('/scoring');
    await page.keyboard.press('Control+k');
    await page.fill('input.search-input', query);
    await page.waitForSelector('.VPLocalSearchBox .result');
    await expect
      .poll(() =>
        page.$$eval('.VPLocalSearchBox .result', (all) => all.map((one) => one.getAttribute('href'))),
      )
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(new RegExp(`^${wanted.replaceAll('.', '\\.')}(#.*)?$`)),
        ]),
      );
    expect(heard.take()).toEqual([]);
    await context.close();
  });

  it.each([
    ['the bar at the top', 1280, '/scoring', '.VPNavBarMenu a[href^="/check/"]', '/check/'],
    ['the bar in German', 1280, '/de/', '.VPNavBarMenu a[href^="/check/"]', '/check/de/'],
    ['a menu on a phone', 360, '/es/', '.VPNavScreen a[href^="/check/"]', '/check/es/'],
    [
      'the text of a rule',
      1280,
      '/ru/rules/aliexpress.buyer.disputes-open-simultaneous',
      '.vp-doc a[href^="/check/"]',
      '/check/ru/',
    ],
  ])('%s leads to the check', async (_, width, from, link, to) => {
    const { page, context, heard, open } = await openTab({ viewport: { width, height: 780 } });
    await open(from);
    if (width < 768) await page.click('.VPNavBarHamburger');
    await page.click(link);
    await page.waitForSelector('main h1#question, .doors');
    expect(new URL(page.url()).pathname).toBe(to);
    expect(heard.take()).toEqual([]);
    await context.close();
  });

  it('a dark page is printed dark on white and whole, without what leads elsewhere', async () => {
    // As wide as paper.
    const { page, context, open } = await openTab({
      colorScheme: 'dark',
      viewport: { width: 720, height: 1000 },
    });
    /** @type {string[]} */
    const wrong = [];
    for (const [kind, path] of Object.entries(ALL_KINDS)) {
      await page.emulateMedia({ media: 'screen' });
      await open(path);
      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        /** Light is 1, dark 0. @param {string} color */
        const lightness = (color) => {
          if (!context) throw new Error('no canvas');
          context.fillStyle = '#fff';
          context.fillRect(0, 0, 1, 1);
          context.fillStyle = color;
          context.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
          return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
        };
        const pale = [...document.querySelectorAll('.VPContent *')].filter(
          (one) =>
            one.checkVisibility() &&
            [...one.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()) &&
            lightness(getComputedStyle(one).color) > 0.6,
        );
        const cut = [...document.querySelectorAll('.VPContent pre')].filter(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        );
        const elsewhere = document.querySelectorAll(
          '.VPNav, .VPLocalNav, .VPSidebar, .VPDocAside, .VPDocFooter',
        );
        return [
          ...pale.map((one) => `pale: ${one.className} ${one.textContent?.slice(0, 40)}`),
          ...cut.map((one) => `cut: ${one.textContent?.slice(0, 40)}`),
          ...[...elsewhere].filter((one) => one.checkVisibility()).map(({ className }) => className),
        ];
      });
      wrong.push(...found.map((what) => `${kind}: ${what}`));
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

  it('can be walked with the keyboard: the first stop leads to the content', async () => {
    const { page, context, open } = await openTab();
    await open('/rules/aliexpress.buyer.disputes-open-simultaneous');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('VPContent');
    await context.close();
  });
});
