import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PATHS } from '../paths.js';

/**
 * A page as it was built.
 * @typedef {object} BuiltPage
 * @property {string} path - Address, such as `/rules/x` or `/rules/`.
 * @property {string} file - From the folder of the site.
 * @property {string} html
 */

/** Every page of VitePress in the built site; the playground has tests of its own. @returns {BuiltPage[]} */
export function builtPages() {
  if (!existsSync(join(PATHS.dist, 'index.html')))
    throw new Error('The site is not built: npm run docs:build makes it.');
  return readdirSync(PATHS.dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && file !== '404.html' && !/^(check|playground)\//.test(file))
    .sort()
    .map((file) => ({
      file,
      path: `/${file.replace(/\.html$/, '').replace(/(^|\/)index$/, '$1')}`,
      html: readFileSync(join(PATHS.dist, file), 'utf8'),
    }));
}

/** @param {string} html */
export const idsOf = (html) =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decode(id)));

/** Addresses that a page leads to. @param {string} html */
export const linksOf = (html) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => decode(href));

/** @param {string} text */
export const decode = (text) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The content of a meta element. @param {string} html @param {string} name */
export const metaOf = (html, name) => {
  const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html);
  return found ? decode(found[1] ?? '') : null;
};
