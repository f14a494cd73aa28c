import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle, bundleStyle, wordsOfPage } from './bundle.js';
import { exampleModules, shownTitles } from './data-files.js';
import { PAGES, pageHtml } from './page-html.js';
import { serviceWorker } from './service-worker.js';

/** Everything but the pages; a new run begins anew there, since names carry a hash of the content. */
const ASSETS = 'assets';

/**
 * @typedef {object} PageSizes In bytes, gzipped.
 * @property {string} language
 * @property {number} page
 * @property {number} style
 * @property {readonly string[]} live Scripts of the live parts in pages of the site, the one to start first.
 * @property {number} start All scripts that the page needs before it asks its first question.
 * @property {number} script All scripts there are, but for rules, guides and their translations, and for parsers.
 * @property {number} parsers What only workbooks, archives and mails need.
 */

/**
 * Writes one page per language with its scripts, and one style for all.
 *
 * @param {string} folder
 * @returns {Promise<PageSizes[]>}
 */
export async function writePlayground(folder) {
  const assets = join(folder, ASSETS);
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const style = await bundleStyle();
  const styleName = named('check', style, 'css');
  writeFileSync(join(assets, styleName), style);
  const examples = exampleModules();
  // One icon set for all: listing each icon would make the page larger than its first question.
  const sign = hashOf(examples.map(({ module }) => module).join());
  for (const { id, module } of examples) writeFileSync(join(assets, `${id}.examples-${sign}.js`), module);
  const sizes = [];
  /** @type {string[]} */
  const names = [styleName];
  /** @type {Record<string, string[]>} */
  const kept = {};
  for (const frame of PAGES) {
    const { code } = frame;
    const [main, live] = [`src/main.${code}.tsx`, `src/live.${code}.ts`];
    // Apart, so that neither is cut into pieces for the other's sake.
    const scripts = await bundle([main]);
    const liveScripts = await bundle([live]);
    const written = [...scripts, ...liveScripts];
    for (const { name, text } of written) writeFileSync(join(assets, name), text);
    names.push(...written.map(({ name }) => name));
    const startOf = (/** @type {string} */ wanted) =>
      withNeeds(
        written.filter(({ entry }) => entry === wanted).map(({ name }) => name),
        written,
      );
    const atOnce = startOf(main);
    const always = withoutParsers(atOnce, scripts);
    // Keeps only the rules of opened accounts and the parsers in use.
    kept[code] = scripts
      .filter(({ isData, name }) => !isData && always.has(name))
      .map(({ name }) => `${ASSETS}/${name}`);
    const blocks = [block('titles', await shownTitles(code)), block('examples', sign)].join('\n');
    const page = pageHtml({
      frame,
      style: `${ASSETS}/${styleName}`,
      scripts: atOnce.map((name) => `${ASSETS}/${name}`),
      blocks,
      hero: await firstWords(code),
    });
    mkdirSync(join(folder, frame.folder), { recursive: true });
    writeFileSync(join(folder, frame.folder, 'index.html'), page);
    const sum = (/** @type {readonly { text: string }[]} */ list) =>
      list.reduce((total, { text }) => total + gzipped(text), 0);
    sizes.push({
      language: code,
      page: gzipped(page),
      style: gzipped(style),
      live: startOf(live).map((name) => `${ASSETS}/${name}`),
      start: sum(scripts.filter(({ name }) => atOnce.includes(name))),
      script: sum(scripts.filter(({ isData, name }) => !isData && always.has(name))),
      parsers: sum(scripts.filter(({ isData, name }) => !isData && !always.has(name))),
    });
  }
  const version = createHash('sha256').update(names.sort().join()).digest('hex').slice(0, 12);
  writeFileSync(join(folder, 'sw.js'), serviceWorker(version, kept));
  return sizes;
}

/**
 * These scripts, and all that they import at once, the first one first.
 *
 * @param {readonly string[]} names
 * @param {readonly { name: string, needs: readonly string[] }[]} scripts
 */
function withNeeds(names, scripts) {
  const found = new Set(names);
  for (const name of found)
    for (const need of scripts.find((one) => one.name === name)?.needs ?? []) found.add(need);
  return [...found];
}

/**
 * These scripts and all that they can ever load, but for the parsers of few files.
 *
 * @param {readonly string[]} names
 * @param {readonly { name: string, isParser: boolean, needs: readonly string[], later: readonly string[] }[]} scripts
 */
function withoutParsers(names, scripts) {
  const found = new Set(names);
  for (const name of found) {
    const { needs = [], later = [] } = scripts.find((one) => one.name === name) ?? {};
    for (const next of [...needs, ...later])
      if (!scripts.find((one) => one.name === next)?.isParser) found.add(next);
  }
  return found;
}

/** What the page says before its script has run, as it says it then. @param {string} code */
async function firstWords(code) {
  const { frame, words } = await wordsOfPage(code);
  return { title: words.dialogue.title, about: frame.check.about };
}

/** A `<` could end the block. @param {string} id @param {unknown} value */
const block = (id, value) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

/** @param {string} name @param {string} text @param {string} ending */
const named = (name, text, ending) => `${name}-${hashOf(text)}.${ending}`;

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** @param {string} text */
const gzipped = (text) => gzipSync(text, { level: 9 }).length;
