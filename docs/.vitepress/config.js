import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../languages.js';
import { anchorOf } from '../site/anchor.js';
import { withContentSecurityPolicy } from '../site/content-security-policy.js';
import { readAddresses } from '../site/dataset.js';
import { labelCells } from '../site/label-cells.js';
import { PATHS } from '../site/paths.js';
import { withPicker } from '../site/picker-place.js';
import { searchText } from '../site/search-text.js';
import { wakeLater } from '../site/wake-later.js';

const addresses = readAddresses();
/** @type {Record<string, any>} */
const frames = JSON.parse(readFileSync(PATHS.navigation, 'utf8'));

/** Scripts of the parts of pages that move, by language. @type {Record<string, string[]>} */
const live = existsSync(PATHS.live) ? JSON.parse(readFileSync(PATHS.live, 'utf8')) : {};

/** What may stand as markup in a line: a few elements, comments, and components, whose names have a hyphen. */
const MARKUP =
  /^<(?:\/?(?:a|abbr|b|br|code|em|img|kbd|mark|small|span|strong|sub|sup|[a-z]+-[a-z-]+)\b|!--)/i;

/** Built apart: the router, which knows no such page, leaves links with a target to the browser. */
const PLAYGROUND = /^\/check\//;

/** @param {string} relativePath - `rules/index.md` */
const pagePath = (relativePath) => relativePath.replace(/\.md$/, '').replace(/(^|\/)index$/, '$1');

/** The picture that other sites show beside a link. @param {string | undefined} card @param {string} title @returns {import('vitepress').HeadConfig[]} */
const cardOf = (card, title) => [
  ['meta', { property: 'og:image', content: `${addresses.site}${card ?? '/social-card.png'}` }],
  ['meta', { property: 'og:image:width', content: card ? '800' : '1200' }],
  ['meta', { property: 'og:image:height', content: card ? '418' : '630' }],
  ['meta', { property: 'og:image:alt', content: title }],
];

/** @param {string} relativePath @returns {import('vitepress').HeadConfig[]} */
function liveScripts(relativePath) {
  const [folder = ''] = relativePath.split('/');
  const language = LANGUAGES.some(({ code }) => code === folder) ? folder : 'en';
  return (live[language] ?? [])
    .slice(0, 1)
    .map((src) => ['script', { type: 'module', src, 'data-live-start': '' }]);
}

/** What the theme says in a language. @param {string} language */
function frame(language) {
  const { ui, nav, sidebar, notice, noticeLabel, example, picker, isBegun } = frames[language];
  return {
    nav,
    sidebar,
    notice,
    noticeLabel,
    example,
    picker,
    outline: { level: /** @type {[number, number]} */ ([2, 3]), label: ui.outline },
    // A function here would be revived by eval, which the pages forbid; see transformPageData.
    editLink: { pattern: addresses.edit(':path'), text: ui.edit },
    sidebarMenuLabel: ui.menu,
    returnToTopLabel: ui.top,
    notFound: { ...ui.missing, lookFor: ui.lookFor },
    searchEnglish: ui.searchEnglish,
    isBegun,
    darkModeSwitchLabel: ui.theme,
    lightModeSwitchTitle: ui.light,
    darkModeSwitchTitle: ui.dark,
    langMenuLabel: ui.languages,
    languageLabel: ui.languages,
    skipToContentLabel: ui.skip,
  };
}

/** The same page in every language, for search engines. @param {readonly { code: string, address: string }[]} languages @returns {import('vitepress').HeadConfig[]} */
const languageLinks = (languages) =>
  languages.flatMap(({ code, address }) =>
    // Who reads none of them is led to English.
    (code === 'en' ? ['en', 'x-default'] : [code]).map(
      (hreflang) =>
        /** @type {import('vitepress').HeadConfig} */ ([
          'link',
          { rel: 'alternate', hreflang, href: `${addresses.site}${address}` },
        ]),
    ),
  );

/** What the search says in a language. @param {string} language */
function searchWords(language) {
  const { ui } = frames[language];
  return {
    button: { buttonText: ui.search, buttonAriaLabel: ui.search },
    modal: {
      displayDetails: ui.details,
      resetButtonTitle: ui.reset,
      backButtonTitle: ui.back,
      noResultsText: ui.noResults,
      footer: { selectText: ui.select, navigateText: ui.navigate, closeText: ui.close },
    },
  };
}

/** What differs by language, under VitePress's names for them. @template T @param {(language: (typeof LANGUAGES)[number]) => T} make @returns {Record<string, T>} */
const byLocale = (make) =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language.code === 'en' ? 'root' : language.code, make(language)]),
  );

/** @type {import('vitepress').UserConfig} */
export default {
  title: 'risk-check',
  description:
    'How close an account is to a suspension, why, and where each number comes from. Open, offline, sourced.',
  lang: 'en',
  srcDir: '.vitepress/generated/pages',
  cleanUrls: true,
  metaChunk: true,
  lastUpdated: false,
  // Of some pages links lead to others that are not built.
  ignoreDeadLinks: process.env.RISK_CHECK_PAGES ? true : [PLAYGROUND],
  sitemap: { hostname: addresses.site },
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: '/logo.svg' }],
    ['meta', { name: 'referrer', content: 'no-referrer' }],
    ['meta', { name: 'theme-color', content: '#f6f7f9', media: '(prefers-color-scheme: light)' }],
    ['meta', { name: 'theme-color', content: '#0f1318', media: '(prefers-color-scheme: dark)' }],
  ],
  markdown: {
    // The usual colours of code are too pale to read on grey.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // What looks like an address in the data is text unless it is a link.
    linkify: false,
    // Braces in texts are texts.
    attrs: { disable: true },
    anchor: { slugify: anchorOf },
    config: (md) => {
      const text = md.renderer.rules.text;
      md.renderer.rules.text = (tokens, i, options, env, self) =>
        (text
          ? text(tokens, i, options, env, self)
          : md.utils.escapeHtml(tokens[i]?.content ?? '')
        ).replaceAll('{{', '&#123;&#123;');
      // `<ID>` in a sentence is a text; elements and components are not.
      const html = md.renderer.rules.html_inline;
      md.renderer.rules.html_inline = (tokens, i, options, env, self) => {
        const content = tokens[i]?.content ?? '';
        // What does not begin so was not written: it is the sign of a heading's own link.
        if (content.startsWith('<') && !MARKUP.test(content)) return md.utils.escapeHtml(content);
        return html ? html(tokens, i, options, env, self) : content;
      };
      const opened = md.renderer.rules.link_open;
      md.renderer.rules.link_open = (tokens, i, options, env, self) => {
        if (PLAYGROUND.test(String(tokens[i]?.attrGet('href')))) tokens[i]?.attrSet('target', '_self');
        return opened ? opened(tokens, i, options, env, self) : self.renderToken(tokens, i, options);
      };
      // Wide tables scroll by themselves, with the keyboard too.
      labelCells(md);
      md.renderer.rules.table_open = (tokens, i, _, __, self) =>
        `<div class="table" tabindex="0" role="group"><table${self.renderAttrs(/** @type {import('../site/label-cells.js').Token} */ (tokens[i]))}>\n`;
      md.renderer.rules.table_close = () => '</table></div>\n';
    },
  },
  locales: byLocale(({ code, name }) => ({
    label: name,
    lang: code,
    themeConfig: frame(code),
    ...(code === 'en' ? {} : { link: `/${code}/`, description: frames[code].description }),
  })),
  themeConfig: {
    logo: '/logo.svg',
    socialLinks: [{ icon: 'github', link: addresses.repository }],
    search: {
      provider: 'local',
      options: {
        _render: searchText,
        locales: byLocale(({ code }) => ({ translations: searchWords(code) })),
        miniSearch: { searchOptions: { boost: { title: 4, titles: 2, text: 1 } } },
      },
    },
  },
  vite: {
    // The theme takes for granted that a page exists in every language, or leads to the first page alone.
    resolve: {
      alias: [
        {
          find: /^\.{1,2}\/composables\/langs$/,
          replacement: fileURLToPath(new URL('theme/use-langs.js', import.meta.url)),
        },
      ],
    },
    publicDir: PATHS.public,
    build: { chunkSizeWarningLimit: 4000 },
  },
  transformHtml: (html) => withContentSecurityPolicy(wakeLater(withPicker(html, frames))),
  // A page is made from this file.
  transformPageData: ({ frontmatter }) => (frontmatter.file ? { filePath: frontmatter.file } : {}),
  transformHead: ({ pageData, title, description }) => {
    const { frontmatter, relativePath } = pageData;
    const address = `${addresses.site}/${pagePath(relativePath)}`;
    return [
      // A page that is missing has no address of its own.
      ...(relativePath === '404.md'
        ? []
        : /** @type {import('vitepress').HeadConfig[]} */ ([
            ['link', { rel: 'canonical', href: address }],
            ['link', { rel: 'alternate', type: 'text/markdown', href: `${addresses.site}/${relativePath}` }],
          ])),
      ...languageLinks(frontmatter.languages ?? []),
      ['meta', { property: 'og:title', content: title }],
      ['meta', { property: 'og:description', content: description }],
      ['meta', { property: 'og:url', content: address }],
      ['meta', { property: 'og:type', content: 'website' }],
      ...cardOf(frontmatter.card, title),
      ...(frontmatter.feed
        ? /** @type {import('vitepress').HeadConfig[]} */ ([
            ['link', { rel: 'alternate', type: 'application/atom+xml', href: frontmatter.feed, title }],
          ])
        : []),
      ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
      ...liveScripts(relativePath),
      ...(frontmatter.structured ?? []).map((/** @type {object} */ data) => [
        'script',
        { type: 'application/ld+json' },
        JSON.stringify(data).replaceAll('<', '\\u003c'),
      ]),
    ];
  },
};
