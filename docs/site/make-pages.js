import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliParts } from './cli-parts.js';
import { createContext } from './context.js';
import { readAddresses, readChanges, readDataset } from './dataset.js';
import { fillHome, heroExample } from './home-parts.js';
import { sidebars, topBar } from './navigation.js';
import { datasetChangelogPage } from './pages/dataset-changelog-page.js';
import { documentPage, findDocuments } from './pages/document-pages.js';
import { evidencePage } from './pages/evidence-page.js';
import { listPages } from './pages/list-pages.js';
import { noticePage } from './pages/notice-page.js';
import { platformPage } from './pages/platform-page.js';
import { reasonPage } from './pages/reason-page.js';
import { rulePage } from './pages/rule-page.js';
import { PATHS } from './paths.js';
import { reportColors } from './report-colors.js';
import { isTranslated, translateDataset } from './translate-dataset.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { writePages } from './write-pages.js';

/** @import { Page } from './page.js' */

/** Makes the sources of all pages, the navigation and the colours. Everything is made from the data and the documents. */
export async function makePages() {
  mkdirSync(PATHS.generated, { recursive: true });
  const cli = await cliParts();
  const dataset = readDataset();
  const addresses = readAddresses();
  const hasPlayground = existsSync(join(PATHS.public, 'playground/index.html'));
  const shared = { everything: dataset, cli, addresses, hasPlayground };
  const english = createContext({
    ...shared,
    dataset,
    words: en,
    cliWords: await cli.loadWords('en'),
    has: () => true,
  });
  const translated = await translateDataset(dataset, 'de');
  const german = createContext({
    ...shared,
    dataset: translated,
    words: de,
    cliWords: await cli.loadWords('de'),
    has: isTranslated(translated),
  });
  const found = findDocuments();
  const documents = found.map((document) => documentPage(document, found, english));
  for (const page of documents) {
    if (page.path === 'index') page.body = await fillHome(page.body, english);
    if (page.path === 'de/index') page.body = await fillHome(page.body, german);
  }
  const pages = [
    ...documents,
    ...(await generatedPages(english)),
    evidencePage(english),
    datasetChangelogPage(readChanges(), english),
    ...(await generatedPages(german)).map(({ path, ...page }) => ({ ...page, path: `de/${path}` })),
  ];
  linkLanguages(pages);
  writePages(pages);
  const hasGuide = documents.some(({ path }) => path === 'guide/start-cli');
  /** @type {Record<string, object>} */
  const frames = {};
  for (const context of [english, german])
    frames[context.words.language] = {
      ui: context.words.ui,
      notice: context.words.notice,
      noticeLabel: context.words.noticeLabel,
      example: await heroExample(context),
      sidebar: sidebars(context, documents),
      nav: topBar(context, hasGuide, hasPlayground),
    };
  writeFileSync(PATHS.navigation, JSON.stringify(frames));
  writeFileSync(PATHS.colors, reportColors(cli.PAGE_STYLE));
  return { pages, addresses };
}

/** @param {import('./context.js').Context} context @returns {Promise<Page[]>} */
async function generatedPages(context) {
  const { dataset, lookup } = context;
  const pages = [
    ...dataset.rulesets.map((ruleset) => platformPage(ruleset, context)),
    ...dataset.rulesets.flatMap((ruleset) => ruleset.rules.map((rule) => rulePage(rule, ruleset, context))),
    ...listPages(context),
  ];
  for (const entry of lookup.notices) pages.push(await noticePage(entry, context));
  for (const slug of lookup.reasons) pages.push(await reasonPage(slug, context));
  return pages;
}

/** Pages that exist in both languages name each other. @param {Page[]} pages */
function linkLanguages(pages) {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const page of pages) {
    const other = page.path.startsWith('de/') ? page.path.slice('de/'.length) : `de/${page.path}`;
    if (byPath.has(other)) page.alternate = `/${other.replace(/(^|\/)index$/, '$1')}`;
  }
}
