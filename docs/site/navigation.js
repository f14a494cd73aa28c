import { inLanguage } from './markdown.js';
import { usualTitle } from './pages/reason-page.js';

/**
 * @import { Context } from './context.js'
 * @import { Page } from './page.js'
 */

/** @typedef {{ text: string, link?: string, target?: string, items?: Item[] }} Item - With a target the browser follows the link, not the router. */

const REFERENCE = [
  'scoring',
  'snapshot-format',
  'rule-language',
  'recovery',
  'reports',
  'import',
  'house-rules',
  'configuration',
  'integrations',
  'scale',
  'glossary',
];
const PROJECT = [
  'architecture',
  'extending',
  'performance',
  'stability',
  'reliability',
  'data-lint',
  'cases',
  'releasing',
  'self-assessment',
  'contributing',
  'data-policy',
  'governance',
  'security',
  'support',
  'code-of-conduct',
];

/**
 * Bars beside the pages, by the beginning of the address.
 * @param {Context} context
 * @param {readonly (Page & { order?: number })[]} documents
 */
export function sidebars(context, documents) {
  const { dataset, everything, words, href, own } = context;
  const at = (/** @type {string} */ path) => href(path.replace(/(^|\/)index$/, '$1'));
  const platforms = everything.rulesets.map(({ title, platform, role }) => ({
    text: own(title),
    link: at(`platforms/${platform}/${role}`),
  }));
  const reasons = context.lookup.reasons.map((slug) => ({
    text: usualTitle(slug, context),
    link: at(`reasons/${slug}`),
  }));
  const lists = [
    { text: words.lists.platforms, link: at('platforms/') },
    { text: words.lists.rules, link: at('rules/') },
    { text: words.lists.reasons, link: at('reasons/') },
    { text: words.lists.notices, link: at('notices/') },
  ];
  const data = { text: words.sections.data, items: lists };
  const beside = [data, { text: words.platforms, items: platforms }];
  /** @type {Record<string, Item[]>} */
  const bars =
    dataset.rulesets.length === 0
      ? // A language that was begun has no more than its list of reasons.
        { [at('reasons/')]: [data] }
      : {
          [at('platforms/')]: beside,
          [at('rules/')]: beside,
          [at('notices/')]: beside,
          [at('reasons/')]: [data, { text: words.reasons, items: reasons }],
        };
  for (const { id, title, platform, role, causes, rules } of dataset.rulesets) {
    const groups = Object.entries(causes).flatMap(([key, cause]) => {
      const items = rules
        .filter((rule) => rule.cause === key)
        .map((rule) => ({ text: rule.title, link: at(`rules/${rule.id}`) }));
      return items.length === 0 ? [] : [{ text: cause.title, items }];
    });
    bars[`${at('rules/')}${id}.`] = [
      { text: title, link: at(`platforms/${platform}/${role}`), items: [] },
      ...groups,
    ];
  }
  bars[words.prefix === '' ? '/' : `/${words.prefix}/`] = documentBar(context, documents);
  // The longest beginning wins only when it comes first.
  return Object.fromEntries(
    Object.entries(bars)
      .map(([path, items]) => /** @type {[string, Item[]]} */ ([path, markEnglish(items, words)]))
      .sort(([a], [b]) => b.length - a.length),
  );
}

/** In other languages, what leads to a page that is English only says so. @param {readonly Item[]} items @param {Context['words']} words @returns {Item[]} */
const markEnglish = (items, words) =>
  words.prefix === ''
    ? [...items]
    : items.map((item) => ({
        ...item,
        ...(item.items ? { items: markEnglish(item.items, words) } : {}),
        ...(item.link?.startsWith('/') &&
        !item.link.startsWith(`/${words.prefix}/`) &&
        !item.link.startsWith('/check/')
          ? { text: `${item.text} <small class="english" lang="en">EN</small>` }
          : {}),
      }));

/** @param {Context} context @param {readonly (Page & { order?: number })[]} documents @returns {Item[]} */
function documentBar({ words, href }, documents) {
  const english = (/** @type {string} */ text) => (words.prefix === '' ? text : inLanguage('en', text));
  const item = (/** @type {Page} */ { path, label, title }) => ({
    text: english(label ?? title),
    link: href(path),
  });
  const named = (/** @type {string[]} */ paths) =>
    paths.flatMap((path) => documents.filter((document) => document.path === path).map(item));
  const guide = documents
    .filter(({ path }) => path.startsWith('guide/'))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.path < b.path ? -1 : 1))
    .map(item);
  const api = documents
    .filter(({ path }) => /^api(\/[^/]+)?\/index$|^api$/.test(path))
    .map((page) => ({
      text: english(page.label ?? page.title),
      link: href(page.path.replace(/index$/, '')),
    }));
  const groups = [
    { text: words.sections.guide, items: guide },
    { text: words.sections.reference, items: [...named(REFERENCE), ...api] },
    {
      text: words.sections.data,
      items: [
        { text: words.lists.platforms, link: href('platforms/') },
        { text: words.lists.reasons, link: href('reasons/') },
        { text: words.lists.notices, link: href('notices/') },
        { text: english('Compare platforms'), link: href('compare/') },
        { text: english('Changes of limits'), link: href('changes/') },
        { text: english('Data, feeds and citing'), link: href('data') },
        { text: words.evidencePage.title, link: href('evidence') },
        ...named(['coverage', 'validity']),
        { text: words.changelogPage.title, link: href('dataset-changelog') },
      ],
    },
    { text: words.sections.project, items: named(PROJECT) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Places of the bar at the top. @param {Context} context @param {boolean} hasGuide @param {boolean} hasPlayground @returns {Item[]} */
export function topBar(context, hasGuide, hasPlayground) {
  const { words, href } = context;
  const items = [
    ...(hasGuide ? [{ text: words.sections.guide, link: href('guide/start-cli') }] : []),
    { text: words.platforms, link: href('platforms/') },
    { text: words.reasons, link: href('reasons/') },
    { text: words.sections.notices, link: href('notices/') },
    { text: words.sections.reference, link: href('scoring') },
    ...(hasPlayground
      ? [{ text: words.sections.playground, link: context.playground, target: '_self' }]
      : []),
  ];
  return markEnglish(items, words);
}
