import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_STYLE } from '@risk-check/report/html';
import { loadWords } from '@risk-check/report/words';
import { BEGUN_LANGUAGES, LANGUAGES, WHOLE_LANGUAGES } from '../languages.js';
import { wordsOfPage } from '../playground/build/bundle.js';
import { createContext } from './context.js';
import { readAddresses, readChanges, readDataset } from './dataset.js';
import { fillHome, heroExample, homePicker } from './home-parts.js';
import { sidebars, topBar } from './navigation.js';
import { begunReasonsPage } from './pages/begun-reasons-page.js';
import { changesPages } from './pages/changes-pages.js';
import { comparePages } from './pages/compare-pages.js';
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
import { WORDS } from './words/all-words.js';
import { writePages } from './write-pages.js';

/** @import { Page } from './page.js' */

/** Makes the sources of all pages, the navigation and the colours. Everything is made from the data and the documents. */
export async function makePages() {
  mkdirSync(PATHS.generated, { recursive: true });
  const dataset = readDataset();
  const addresses = readAddresses();
  const hasPlayground = existsSync(join(PATHS.public, 'check/index.html'));
  const shared = { addresses, hasPlayground };
  const contexts = await Promise.all(
    WHOLE_LANGUAGES.map(async ({ code }) => {
      const translated = code === 'en' ? dataset : await translateDataset(dataset, code);
      const rulesets = dataset.rulesets.map(
        (one) => translated.rulesets.find(({ id }) => id === one.id) ?? one,
      );
      return createContext({
        ...shared,
        dataset: translated,
        everything: { ...dataset, rulesets },
        english: dataset,
        words: WORDS[code],
        cliWords: await loadWords(code),
        has: code === 'en' ? () => true : isTranslated(translated),
      });
    }),
  );
  const begun = await Promise.all(
    BEGUN_LANGUAGES.map(async ({ code }) =>
      createContext({
        ...shared,
        dataset: { ...dataset, rulesets: [] },
        everything: dataset,
        english: dataset,
        words: WORDS[code],
        cliWords: (await wordsOfPage(code)).words,
        has: (path) => path === '' || path === 'reasons/',
      }),
    ),
  );
  const [english] = contexts;
  if (!english) throw new Error('there is no language');
  const found = findDocuments();
  const documents = found.map((document) => documentPage(document, found, english));
  const pages = [
    ...documents,
    evidencePage(english),
    datasetChangelogPage(readChanges(), english),
    ...comparePages(english),
    ...changesPages(english),
  ];
  for (const context of [...contexts, ...begun]) {
    const folder = folderOf(context);
    const home = homeOf(context, documents);
    home.body = await fillHome(home.body, context);
    const generated = begun.includes(context)
      ? [begunReasonsPage(context, english)]
      : await generatedPages(context);
    for (const page of generated) pages.push({ ...page, path: folder + page.path });
  }
  linkLanguages(pages);
  writePages(pages);
  const hasGuide = documents.some(({ path }) => path === 'guide/start-cli');
  /** @type {Record<string, object>} */
  const frames = {};
  for (const context of [...contexts, ...begun])
    frames[context.words.language] = {
      description: homeOf(context, documents).description,
      ui: context.words.ui,
      isBegun: begun.includes(context),
      notice: context.words.notice,
      noticeLabel: context.words.noticeLabel,
      example: await heroExample(context),
      picker: hasPlayground ? homePicker(context) : '',
      sidebar: sidebars(context, documents),
      nav: topBar(context, hasGuide, hasPlayground),
    };
  writeFileSync(PATHS.navigation, JSON.stringify(frames));
  writeFileSync(PATHS.colors, reportColors(PAGE_STYLE));
  return { pages, addresses, english };
}

/** Before the paths of its pages. @param {import('./context.js').Context} context */
const folderOf = ({ words: { prefix } }) => (prefix === '' ? '' : `${prefix}/`);

/** The first page of a language, which is written by hand. @template {Page} T @param {import('./context.js').Context} context @param {readonly T[]} documents @returns {T} */
function homeOf(context, documents) {
  const path = `${folderOf(context)}index`;
  const home = documents.find((page) => page.path === path);
  if (!home) throw new Error(`docs/${path}.md is missing`);
  return home;
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

/** Pages that exist in several languages name each other. @param {Page[]} pages */
function linkLanguages(pages) {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const folders = LANGUAGES.map(({ code }) => ({ code, folder: code === 'en' ? '' : `${code}/` }));
  for (const { path } of pages) {
    const own = folders.find(({ folder }) => folder !== '' && path.startsWith(folder));
    // Each group is named by its English page; where there is none, there is nothing to name.
    if (own) continue;
    const twins = folders.flatMap(({ code, folder }) => {
      const page = byPath.get(folder + path);
      return page ? [{ code, page }] : [];
    });
    if (twins.length < 2) continue;
    const languages = twins.map(({ code, page }) => ({
      code,
      address: `/${page.path.replace(/(^|\/)index$/, '$1')}`,
    }));
    for (const { page } of twins) page.languages = languages;
  }
}
