import { otherNamesOf } from '@risk-check/report/questions';
import { WORDS } from './words/all-words.js';

/** What people type who were locked out, by the beginning of an address. @type {Readonly<Record<string, string>>} */
const CLOSED = Object.fromEntries(
  Object.values(WORDS).map(({ prefix, closedAccount }) => [prefix, closedAccount]),
);

/** What follows in a page is not for the search. */
export const SEARCH_STOP = '<!-- search: stop -->';

/**
 * The search entry of a page. Generated pages have one entry each, found by the text above the stop;
 * documents are found by section.
 * @param {string} source
 * @param {import('vitepress').MarkdownEnv} env
 * @param {import('vitepress').MarkdownRenderer} md
 */
export function searchText(source, env, md) {
  const html = md.render(source, env);
  if (env.frontmatter?.indexed === false) return '';
  const at = source.indexOf(SEARCH_STOP);
  if (at < 0) return html;
  const [, text = ''] = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(source.slice(0, at)) ?? [];
  const [title = '', ...rest] = text.trim().split('\n');
  const flat = rest.map((line) => line.replace(/^#{2,} /, '')).join('\n');
  const rendered = md.render(
    `${title}\n${flat.replaceAll(/<!-- figure -->[\s\S]*?<!-- \/figure -->/g, '')}`,
    env,
  );
  return rendered.replace(
    /(<h1[^>]*>)[^<]*/,
    (_, start) => `${start}${md.utils.escapeHtml(searchTitle(env))} `,
  );
}

/** The title with the platform and its other names, or with the id of a rule, by which reports name it. @param {import('vitepress').MarkdownEnv} env */
function searchTitle({ frontmatter = {} }) {
  const { title, path } = /** @type {{ title: string, path: string }} */ (frontmatter);
  const closed = CLOSED[/^(\w\w)\//.exec(path)?.[1] ?? ''] ?? '';
  const platform = /(?:^|\/)platforms\/([^/]+)\/[^/]+$/.exec(path)?.[1];
  if (platform !== undefined)
    return [title, otherNamesOf(platform), closed].filter((part) => part !== '').join(' · ');
  if (/(?:^|\/)reasons\/index$/.test(path)) return `${title} · ${closed}`;
  const id = /(?:^|\/)rules\/([^/]+)$/.exec(path)?.[1];
  return id === undefined || id === 'index' ? title : `${title} · ${id}`;
}
