import { worldChanges } from '../downloads/limit-changes.js';
import { bibtex, LIMIT_COLUMNS } from '../downloads/write-data.js';
import { FEEDS } from '../downloads/write-feeds.js';
import { bullets, code, escapeText, link, paragraphs, section, table } from '../markdown.js';
import { datasetCard } from '../structured-data.js';

/**
 * @import { Context } from '../context.js'
 * @import { WorldChange } from '../downloads/limit-changes.js'
 * @import { Page } from '../page.js'
 */

const GROUP = 'Changes';

/** A file of the site; the router of the theme leaves it to the browser. @param {string} path @param {string} text */
const file = (path, text) => `<a href="/${path}" target="_self">${text}</a>`;

/** What changed in the world, and what can be taken from here. In English, as everything that is about all platforms. @param {Context} context @returns {Page[]} */
export const changesPages = (context) => [worldPage(context), dataPage(context)];

/** @param {Context} context @returns {Page} */
function worldPage(context) {
  const { dataset, cliWords } = context;
  const changes = worldChanges(dataset);
  const ahead = changes.filter(({ isAhead }) => isAhead);
  /** @type {Map<string, WorldChange[]>} */
  const years = new Map();
  for (const change of changes.filter(({ isAhead }) => !isAhead)) {
    const year = change.on.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), change]);
  }
  const lines = (/** @type {readonly WorldChange[]} */ some) =>
    bullets(
      some.map(
        ({ ruleset, rule, title, sentence }) =>
          `${escapeText(ruleset.title)}, ${link(title, `/rules/${rule}`)}: ${escapeText(sentence)}`,
      ),
    );
  return {
    path: 'changes/index',
    title: 'Changes of limits: what platforms changed, and when',
    heading: 'Changes of limits',
    label: 'Changes of limits',
    description: `${changes.length} days on which platforms began, changed or ended a limit that leads to a suspension, newest first, with feeds and a calendar.`,
    group: GROUP,
    body: paragraphs(
      `What platforms changed, as the dataset of ${cliWords.head.date(dataset.datasetDate)} has it. The [changelog of the dataset](/dataset-changelog) lists changes of the data, such as new rules and corrections.`,
      `Follow them: ${file(FEEDS.all, 'Atom feed of all platforms')}, a feed of your platform at the end of its page, or the ${file(FEEDS.calendar, 'calendar')} (iCalendar).`,
      section(
        2,
        'Announced',
        ahead.length === 0 ? 'Nothing is announced for a day after this dataset.' : lines(ahead),
      ),
      ...[...years].map(([year, some]) => section(2, year, lines(some))),
    ),
  };
}

/** @param {Context} context @returns {Page} */
function dataPage(context) {
  const { dataset, addresses } = context;
  return {
    path: 'data',
    title: 'Data, feeds and citing',
    description:
      'The whole dataset to download as JSON, NDJSON, CSV and Parquet, with its schema and licence, feeds of changed limits, and how to cite it.',
    group: GROUP,
    structured: [datasetCard(context)],
    body: paragraphs(
      `Version ${dataset.datasetVersion} of ${dataset.datasetDate}, digest ${code(dataset.digest)}. Licence: CC0-1.0, quotations excluded: they belong to their authors.`,
      section(
        2,
        'Download',
        bullets([
          `${file('data.json', 'data.json')}: everything, with sources, quotations, examples and ways back. Its [schema](${addresses.file('packages/rules-data/schemas')}) is in the repository.`,
          `${file('rules.ndjson', 'rules.ndjson')}: one rule a line.`,
          `${file('limits.csv', 'limits.csv')} and ${file('limits.parquet', 'limits.parquet')}: one row for each limit; the columns are below.`,
          `${file('history.json', 'history.json')}: when each limit changed on its platform. ${file('changes.json', 'changes.json')}: what each release of the dataset changed.`,
          `In a program: \`npm install @risk-check/rules-data\`, or \`pip install risk-check\` for Python. [How to use it](/guide/start-sdk).`,
        ]),
      ),
      section(
        2,
        'Columns of the limits',
        table(
          ['Column', 'What it holds'],
          Object.entries(LIMIT_COLUMNS).map(([name, about]) => [code(name), escapeText(about)]),
        ),
      ),
      section(
        2,
        'Feeds',
        paragraphs(
          `${file(FEEDS.all, 'All platforms')} as Atom, and a ${file(FEEDS.calendar, 'calendar')} of days on which limits begin or end. Of one platform:`,
          bullets(dataset.rulesets.map(({ id, title }) => file(FEEDS.of(id), escapeText(title)))),
        ),
      ),
      section(
        2,
        'Cite it',
        paragraphs(
          `${file('CITATION.cff', 'CITATION.cff')} or ${file('risk-check.bib', 'BibTeX')}:`,
          `\`\`\`bibtex\n${bibtex(dataset, addresses.site)}\`\`\``,
          'Say which version you used: limits change, and so does what is known about them.',
        ),
      ),
    ),
  };
}
