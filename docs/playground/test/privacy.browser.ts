import { describe, expect, it } from 'vitest';
import { chooseAccount, chooseExample, enterText, openPlayground } from './open-playground.ts';

/** Scripts, style and rules: files that are the same for everybody. */
const OWN_FILE = /^\/assets\/[\w.-]+\.(js|css)$/;

describe('what leaves the page', () => {
  it('asks for the page, its style and scripts, then for the rules of an account, and for nothing else', async () => {
    const { page, said, asked, close } = await openPlayground();
    expect(asked.map((url) => new URL(url).pathname).filter((path) => !OWN_FILE.test(path))).toEqual(['/']);
    for (const account of ['ebay.seller', 'visa.merchant', 'aliexpress.buyer'])
      await chooseAccount(page, account);
    await page.waitForLoadState('networkidle');
    const before = [...asked];
    for (const url of before.slice(1)) expect(new URL(url).search + new URL(url).hash, url).toBe('');
    // Whatever is answered or written from here on, nothing of it is asked for.
    await chooseExample(page, 'three-appeals');
    for (const tab of ['Way back', 'Appeal', 'Compare', 'Save and share', 'Report', 'JSON', 'Questions'])
      await page.getByRole('tab', { name: tab }).click();
    // But for the reader of messages, which the way back loads as it is opened.
    const isReader = (url: string): boolean => /\/assets\/(?:notices|demands|en)-\w+\.js$/.test(url);
    const later = asked.slice(before.length);
    const readers = await Promise.all(later.filter(isReader).map(async (url) => (await fetch(url)).text()));
    // What two languages of it have in common is a file of its own.
    const isPart = (url: string): boolean =>
      readers.some((text) => text.includes(new URL(url).pathname.replace('/assets/', './')));
    expect(later.filter((url) => !isReader(url) && !isPart(url))).toEqual([]);
    expect(said).toEqual([]);
    await close();
  });

  it('may not send anything: the browser refuses it', async () => {
    const { page, said, close } = await openPlayground();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
    const outcome = await page.evaluate(async () => {
      const outcomes: string[] = [];
      outcomes.push(
        await fetch('/').then(
          () => 'sent',
          () => 'refused',
        ),
      );
      outcomes.push(
        await new Promise<string>((done) => {
          const image = new Image();
          image.onload = () => done('sent');
          image.onerror = () => done('refused');
          image.src = 'https://example.com/pixel.png';
        }),
      );
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      outcomes.push('ran' in window ? 'ran' : 'refused');
      return outcomes;
    });
    expect(outcome).toEqual(['refused', 'refused', 'refused']);
    expect(said.length).toBeGreaterThanOrEqual(3);
    await close();
  });

  it('takes what was entered along to the other language in this tab, and forgets it there', async () => {
    const { page, asked, close } = await openPlayground();
    await chooseExample(page, 'unpaid-orders');
    await page.getByRole('tab', { name: 'JSON' }).click();
    const editor = page.locator('.sheet textarea');
    await enterText(editor, (await editor.inputValue()).replace('"me"', '"typed-by-hand"'));
    const typed = await editor.inputValue();
    expect(typed).toContain('typed-by-hand');
    const verdict = page.locator('.what-if span');
    await page.locator('.actions [role=switch]').first().click();
    const figures = /\d.*\d/.exec((await verdict.nth(1).textContent()) ?? '')?.[0].match(/\d+/g);
    await page.getByRole('tab', { name: 'Appeal' }).click();
    await page.locator('.out textarea').first().fill('I did not do it.');
    await page.locator('header a[hreflang=de]').click();
    await page.getByRole('tab', { name: 'Einspruch' }).waitFor();
    expect(await editor.inputValue()).toBe(typed);
    expect(await page.locator('.out textarea').first().inputValue()).toBe('I did not do it.');
    await page.locator('#tab-report').click();
    expect((await verdict.nth(1).textContent())?.match(/\d+/g)).toEqual(figures);
    expect(await page.evaluate(() => [sessionStorage.length, location.hash, location.search])).toEqual([
      0,
      '',
      '',
    ]);
    expect(
      asked.filter((url) => !/\/(de\/)?(\?view=workbench)?$|\/assets\/[\w.-]+\.(js|css)$/.test(url)),
    ).toEqual([]);
    await page.goto(`${new URL(page.url()).origin}/de/?view=workbench`);
    await page.waitForSelector('.toolbar');
    await page.locator('#tab-json').click();
    expect(await editor.inputValue()).not.toContain('typed-by-hand');
    await close();
  });

  it('stays where the entries are too much to be taken along', async () => {
    const { page, close } = await openPlayground();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator('header a[hreflang=de]').click();
    await page.getByText('too much to take along').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await close();
  });

  it('keeps nothing in the browser', async () => {
    const { page, close } = await openPlayground();
    await chooseExample(page, 'six-disputes');
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      location.hash,
    ]);
    expect(kept).toEqual([0, 0, '', 0, '']);
    await close();
  });
});
