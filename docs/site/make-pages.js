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
  const context = createContext({
    dataset,
    words: en,
    cliWords: await cli.loadWords('en'),
    cli,
    addresses,
    hasPlayground,
    has: () => true,
  });
  const found = findDocuments();
  const documents = found.map((document) => documentPage(document, found, context));
  const generated = await generatedPages(context);
  const pages = [...documents, ...generated];
  for (const page of pages) if (page.path === 'index') page.body = await fillHome(page.body, context);
  writePages(pages);
  const hasGuide = documents.some(({ path }) => path === 'guide/start-cli');
  writeFileSync(
    PATHS.navigation,
    JSON.stringify({
      sidebar: { en: sidebars(context, documents) },
      notice: { en: en.notice },
      noticeLabel: { en: en.noticeLabel },
      example: { en: await heroExample(context) },
      nav: { en: topBar(context, hasGuide, hasPlayground) },
    }),
  );
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
    evidencePage(context),
    datasetChangelogPage(readChanges(), context),
  ];
  for (const entry of lookup.notices) pages.push(await noticePage(entry, context));
  for (const slug of lookup.reasons) pages.push(await reasonPage(slug, context));
  return pages;
}
