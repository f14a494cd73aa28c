import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PATHS } from '../paths.js';

const ofVitePress = createRequire(createRequire(import.meta.url).resolve('vitepress/package.json'));
const { default: MiniSearch } = await import(pathToFileURL(ofVitePress.resolve('minisearch')).href);
const FIRST = 3;

/** The addresses that the search of the site gives first, as the theme asks its index. @param {string} locale @param {string} typed */
async function found(locale, typed) {
  const chunks = join(PATHS.dist, 'assets/chunks');
  const name = readdirSync(chunks).find((file) => file.startsWith(`@localSearchIndex${locale}.`)) ?? '';
  const { default: json } = await import(pathToFileURL(join(chunks, name)).href);
  const index = MiniSearch.loadJSON(json, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, titles: 2, text: 1 } },
  });
  return index
    .search(typed)
    .slice(0, FIRST)
    .map((/** @type {{ id: string }} */ { id }) => id.replace(/#.*/, ''));
}

describe('what is typed finds the right page among the first three', () => {
  it.each([
    ['root', 'amazon order defect rate', '/rules/amazon.seller.odr'],
    ['root', 'amazon order defect rate suspended', '/rules/amazon.seller.odr'],
    ['root', 'ebay below standard', '/rules/ebay.seller.below-standard-duration'],
    ['root', 'chargeback visa', '/platforms/visa/merchant'],
    ['root', 'visa vamp', '/rules/visa.merchant.vamp'],
    ['root', 'youtube strike', '/rules/youtube.creator.guidelines'],
    ['root', 'paypal dispute rate', '/rules/paypal.merchant.dispute-rate'],
    ['root', 'paypal account blocked', '/platforms/paypal/merchant'],
    ['root', 'my account got banned', '/reasons/'],
    ['de', 'Konto gesperrt PayPal', '/de/platforms/paypal/merchant'],
    ['de', 'Konto gesperrt', '/de/reasons/'],
    ['es', 'cuenta suspendida amazon', '/es/platforms/amazon/seller'],
    ['es', 'cuenta suspendida', '/es/reasons/'],
    ['ru', 'аккаунт заблокирован ютуб', '/ru/platforms/youtube/creator'],
  ])('%s: %s', async (locale, typed, wanted) => {
    expect(await found(locale, typed)).toContain(wanted);
  });
});
