import { readFileSync } from 'node:fs';
import { anchorOf } from '../site/anchor.js';
import { withContentSecurityPolicy } from '../site/content-security-policy.js';
import { readAddresses } from '../site/dataset.js';
import { PATHS } from '../site/paths.js';
import { searchText } from '../site/search-text.js';

const addresses = readAddresses();
const { nav, sidebar, notice, noticeLabel, example } = JSON.parse(readFileSync(PATHS.navigation, 'utf8'));
const editPattern = addresses.edit('');

/** What may stand as markup in a line: a few elements, comments, and components, whose names have a hyphen. */
const MARKUP =
  /^<(?:\/?(?:a|abbr|b|br|code|em|img|kbd|mark|small|span|strong|sub|sup|[a-z]+-[a-z-]+)\b|!--)/i;

/** @param {string} relativePath - `rules/index.md` */
const pagePath = (relativePath) => relativePath.replace(/\.md$/, '').replace(/(^|\/)index$/, '$1');

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
  // A page of its own, built apart.
  ignoreDeadLinks: [/^\/playground/],
  sitemap: { hostname: addresses.site },
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: '/logo.svg' }],
    ['meta', { name: 'referrer', content: 'no-referrer' }],
    ['meta', { name: 'theme-color', content: '#f6f7f9', media: '(prefers-color-scheme: light)' }],
    ['meta', { name: 'theme-color', content: '#0f1318', media: '(prefers-color-scheme: dark)' }],
  ],
  markdown: {
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
        if (!MARKUP.test(content)) return md.utils.escapeHtml(content);
        return html ? html(tokens, i, options, env, self) : content;
      };
      // Wide tables scroll by themselves, with the keyboard too.
      md.renderer.rules.table_open = () => '<div class="table" tabindex="0" role="group"><table>\n';
      md.renderer.rules.table_close = () => '</table></div>\n';
    },
  },
  themeConfig: {
    logo: '/logo.svg',
    notice: notice.en,
    noticeLabel: noticeLabel.en,
    example: example.en,
    nav: nav.en,
    sidebar: sidebar.en,
    outline: { level: [2, 3] },
    socialLinks: [{ icon: 'github', link: addresses.repository }],
    editLink: {
      // The page is made from this file; the function runs in the browser, so it may use nothing but its argument.
      pattern: new Function('page', `return ${JSON.stringify(editPattern)} + page.frontmatter.file`),
      text: 'Edit this page',
    },
    search: {
      provider: 'local',
      options: {
        _render: searchText,
        miniSearch: { searchOptions: { boost: { title: 4, titles: 2, text: 1 } } },
      },
    },
  },
  vite: {
    publicDir: PATHS.public,
    build: { chunkSizeWarningLimit: 4000 },
  },
  transformHtml: (html) => withContentSecurityPolicy(html),
  transformHead: ({ pageData, title, description }) => {
    const { frontmatter, relativePath } = pageData;
    const address = `${addresses.site}/${pagePath(relativePath)}`;
    return [
      ['link', { rel: 'canonical', href: address }],
      ['link', { rel: 'alternate', type: 'text/markdown', href: `${addresses.site}/${relativePath}` }],
      ['meta', { property: 'og:title', content: title }],
      ['meta', { property: 'og:description', content: description }],
      ['meta', { property: 'og:url', content: address }],
      ['meta', { property: 'og:type', content: 'website' }],
      ['meta', { property: 'og:image', content: `${addresses.site}/social-card.png` }],
      ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
      ...(frontmatter.structured ?? []).map((/** @type {object} */ data) => [
        'script',
        { type: 'application/ld+json' },
        JSON.stringify(data).replaceAll('<', '\\u003c'),
      ]),
    ];
  },
};
