import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspaceRoot } from '../../../scripts/published-packages.js';

const withoutCode = (text) =>
  text
    .replace(/^\s*(`{3,})[\s\S]*?^\s*\1\s*$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));

/** Anchors of the headings of a page, as GitHub makes them. */
function anchorsOf(text) {
  const seen = new Map();
  return new Set(
    [...withoutCode(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading]) => {
      const slug = heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times === 0 ? slug : `${slug}-${times}`;
    }),
  );
}

/** Relative links of a page that lead nowhere: no such file, or no such heading in it. */
export function brokenLinks(text, page) {
  const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(
    ([, target]) => target,
  );
  return links.filter((link) => {
    // Addresses elsewhere, and pages that only the site has.
    if (/^[a-z]+:/i.test(link) || link.startsWith('/')) return false;
    const [path, anchor] = link.split('#');
    const file = path === '' ? null : join(workspaceRoot, dirname(page), decodeURI(path));
    if (file !== null && !existsSync(file)) return true;
    if (anchor === undefined) return false;
    const target = file === null ? text : file.endsWith('.md') ? readFileSync(file, 'utf8') : null;
    return target !== null && !anchorsOf(target).has(anchor);
  });
}
