import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { PATHS } from '../paths.js';
import { SEARCH_STOP } from '../search-text.js';

/**
 * @import { Context } from '../context.js'
 * @import { Page } from '../page.js'
 */

/** Documents outside docs that are pages of the site. */
const OF_THE_PROJECT = {
  'CONTRIBUTING.md': 'contributing',
  'DATA_POLICY.md': 'data-policy',
  'GOVERNANCE.md': 'governance',
  'SECURITY.md': 'security',
  'SUPPORT.md': 'support',
  'CODE_OF_CONDUCT.md': 'code-of-conduct',
};
/** Documents that the site makes itself, from the same data. */
const MADE_BY_SITE = { 'docs/data-releases.md': 'dataset-changelog' };
const NO_DOCUMENTS = new Set(['site', '.vitepress', 'public', 'node_modules', 'playground', 'test', 'dist']);

/** Their tables have many columns. */
const WIDE = new Set(['coverage', 'validity']);

/** @typedef {{ file: string, path: string }} Document - From the root of the repository, and its address on the site. */

/** Every hand-written document that becomes a page. @returns {Document[]} */
export function findDocuments() {
  /** @param {string} folder @returns {string[]} */
  const walk = (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NO_DOCUMENTS.has(entry.name) ? [] : walk(path);
      return entry.name.endsWith('.md') ? [relative(PATHS.root, path).split(sep).join('/')] : [];
    });
  const inDocs = walk(PATHS.docs)
    .filter((file) => !(file in MADE_BY_SITE))
    .map((file) => ({ file, path: file.slice('docs/'.length, -'.md'.length) }));
  const others = Object.entries(OF_THE_PROJECT).map(([file, path]) => ({ file, path }));
  return [...inDocs, ...others].filter(({ file }) => existsSync(join(PATHS.root, file)));
}

/** A document as a page: its links lead to pages of the site, or to the file in the repository. @param {Document} document @param {readonly Document[]} all @param {Context} context @returns {Page & { frontmatter: string, order: number }} */
export function documentPage({ file, path }, all, { addresses }) {
  const source = readFileSync(join(PATHS.root, file), 'utf8').replaceAll('\r\n', '\n');
  const [, frontmatter = '', text = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const given = (/** @type {string} */ key) =>
    new RegExp(`^${key}: *(?:"(.*)"|'(.*)'|(.*))$`, 'm').exec(frontmatter)?.slice(1).find(Boolean);
  /** @type {Map<string, string>} */
  const targets = new Map();
  for (const one of all) targets.set(one.file, one.path);
  for (const [name, address] of Object.entries(MADE_BY_SITE)) targets.set(name, address);
  const body = text.replaceAll(/(\]\()<?([^)\s<>]+)>?(\))/g, (whole, before, address, after) => {
    const target = resolveLink(address);
    return target === null ? whole : `${before}${target}${after}`;
  });
  const title = given('title') ?? plain(/^# (.+)$/m.exec(text)?.[1] ?? path);
  return {
    path,
    ...(WIDE.has(path) ? { wide: true } : {}),
    title,
    label: title,
    description: given('description') ?? firstSentence(text) ?? title,
    group: 'documents',
    file,
    frontmatter,
    order: Number(given('order') ?? 1000),
    body: BRIEF_IN_SEARCH.has(path) ? stopAfterOpening(body) : body,
  };

  /** @param {string} address */
  function resolveLink(address) {
    if (/^[a-z]+:|^#|^\//i.test(address)) return null;
    const [name = '', anchor] = address.split('#');
    const target = posix.normalize(posix.join(dirname(file), decodeURI(name)));
    const suffix = anchor === undefined ? '' : `#${anchor}`;
    const page =
      targets.get(target) ?? targets.get(`${target}.md`) ?? targets.get(posix.join(target, 'index.md'));
    if (page !== undefined) return `/${page.replace(/(^|\/)index$/, '$1')}${suffix}`;
    const onDisk = join(PATHS.root, target);
    if (!existsSync(onDisk)) throw new Error(`${file}: the link ${address} leads nowhere`);
    const kind = statSync(onDisk).isDirectory() ? 'tree' : 'blob';
    return `${addresses.repository}/${kind}/main/${target.replace(/\/$/, '')}${suffix}`;
  }
}

/** Lists of what other pages say, rule by rule: their sections would stand before those pages. */
const BRIEF_IN_SEARCH = new Set(['history', 'coverage']);

/** The search knows the opening alone. @param {string} body */
const stopAfterOpening = (body) => body.replace(/\n\n(?=## |<!-- generated)/, `\n\n${SEARCH_STOP}\n\n`);

/** Text without the marks of Markdown. @param {string} text */
const plain = (text) => text.replaceAll(/[`*]|\[|\]\([^)]*\)/g, '');

/** The first sentence of prose, for search engines. @param {string} text */
function firstSentence(text) {
  const paragraph = text
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .find((part) => /^[A-Z`]/.test(part) && !part.startsWith('```'));
  return paragraph === undefined ? undefined : plain(paragraph.replaceAll(/\s+/g, ' ')).slice(0, 200);
}
