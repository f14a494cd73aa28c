import { chromium } from 'playwright-core';
import { chromiumPath } from '../../../scripts/chromium.js';

/** @import { Browser, Page } from 'playwright-core' */

/** A browser of this machine, without the network but for the address that is served. @returns {Promise<Browser>} */
export const openBrowser = () =>
  chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-background-networking'],
  });

/** What a page says beside what it shows: console, errors, requests that fail or leave. @param {Page} page @param {string} address */
export function listen(page, address) {
  /** @type {string[]} */
  let heard = [];
  page.on('console', (message) => heard.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:'))
      heard.push(`request elsewhere: ${url}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // What was loaded ahead is given up when the next page is opened.
    if (reason !== 'net::ERR_ABORTED') heard.push(`request failed (${reason}): ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`status ${response.status()}: ${response.url()}`);
  });
  return {
    /** What was heard since the last time. */
    take: () => {
      const taken = heard;
      heard = [];
      return taken;
    },
  };
}
