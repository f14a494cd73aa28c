import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll } from 'vitest';
import { PATHS } from '../paths.js';
import { listen, openBrowser } from './browser-pages.js';
import { serveFolder } from './static-server.js';

/** The text of axe-core, to be evaluated in a page. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serves the built site and opens a browser for the tests of a file; both end with them. */
export function useBuiltSite() {
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveFolder>> | undefined} */
  let server;
  beforeAll(async () => {
    server = await serveFolder(PATHS.dist);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    /** A tab of its own, which is listened to. @param {import('playwright-core').BrowserContextOptions} [options] */
    async newTab(options = {}) {
      if (!browser || !server) throw new Error('The site is served during tests only.');
      const { address } = server;
      const context = await browser.newContext(options);
      const page = await context.newPage();
      return { context, page, heard: listen(page, address), address };
    },
  };
}
