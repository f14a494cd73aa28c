import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PATHS } from './paths.js';

/** @import { Page } from './page.js' */

/** Writes the sources of all pages for VitePress. @param {readonly (Page & { frontmatter?: string })[]} pages */
export function writePages(pages) {
  rmSync(PATHS.pages, { recursive: true, force: true });
  const { RISK_CHECK_PAGES: only } = process.env;
  for (const page of pages) {
    if (only && !new RegExp(only).test(page.path)) continue;
    const path = join(PATHS.pages, `${page.path}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pageSource(page));
  }
}

/** @param {Page & { frontmatter?: string }} page */
function pageSource({
  path,
  title,
  heading,
  description,
  file,
  structured,
  card,
  feed,
  wide,
  indexed,
  languages,
  body,
  frontmatter,
  group,
}) {
  // JSON is YAML, and says exactly what it says.
  const head = Object.entries({
    title,
    description: shorten(description),
    file,
    structured,
    card,
    feed,
    indexed,
    languages,
    editLink: file !== undefined,
    path,
    ...(wide ? { aside: false, pageClass: 'wide' } : {}),
    ...(group === 'documents' ? {} : { prev: false, next: false }),
  })
    .filter(([key, value]) => value !== undefined && !new RegExp(`^${key}:`, 'm').test(frontmatter ?? ''))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const lines = ['---', ...(frontmatter ? [frontmatter] : []), ...head, '---', ''];
  const first =
    /^layout: home$/m.test(frontmatter ?? '') || /^# /m.test(body) ? '' : `# ${heading ?? title}\n\n`;
  return `${lines.join('\n')}\n${first}${body.trim()}\n`;
}

const MOST = 300;

/** @param {string} text */
const shorten = (text) =>
  text.length <= MOST ? text : `${text.slice(0, text.lastIndexOf(' ', MOST - 2))} …`;
