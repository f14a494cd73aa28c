import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withoutFigures, withoutLanguages } from './markdown.js';
import { PATHS } from './paths.js';
import { SEARCH_STOP } from './search-text.js';

/** @import { Page } from './page.js' */

/** Beside each page the same as Markdown, and `llms.txt`, which lists them. @param {readonly Page[]} pages @param {string} site */
export function writeTwins(pages, site) {
  for (const page of pages) {
    const path = join(PATHS.dist, `${page.path}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, twin(page, site));
  }
  writeFileSync(join(PATHS.dist, 'llms.txt'), listForModels(pages, site));
}

/** A page without drawings and marks of the site; its links lead to the other twins. @param {Page} page @param {string} site */
export function twin({ title, heading, body }, site) {
  const text = withoutLanguages(withoutFigures(body))
    .replaceAll(`${SEARCH_STOP}\n\n`, '')
    .replaceAll(/<span class="chip [^"]*">([^<]*)<\/span>/g, '$1')
    .replaceAll(/<span (?:class="(?:level-number|mark)"|data-key)[^>]*>(.*?)<\/span>/g, '$1')
    .replaceAll(/^<\/?div\b[^>]*>\n*/gm, '')
    .replaceAll(/^::: (?:warning|info|tip|details) ?(.*)$/gm, (_, name) => (name ? `**${name}**\n` : ''))
    .replaceAll(/^:::\n?/gm, '')
    .replaceAll(/\]\(<?(\/[^)>\s]*)>?\)/g, (_, address) => `](${twinAddress(address, site)})`);
  const first = /^# /m.test(text) ? '' : `# ${heading ?? title}\n\n`;
  return `${first}${text.trim()}\n`;
}

/** @param {string} address @param {string} site */
function twinAddress(address, site) {
  const [path = '', anchor] = address.split('#');
  if (path.startsWith('/check/')) return `${site}${address}`;
  const file = path.endsWith('/') ? `${path}index.md` : `${path}.md`;
  return `${site}${file}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** @param {readonly Page[]} pages @param {string} site */
export function listForModels(pages, site) {
  /** @type {Map<string, Page[]>} */
  const groups = new Map();
  for (const page of pages) groups.set(page.group, [...(groups.get(page.group) ?? []), page]);
  const parts = [...groups].map(([group, some]) => {
    const lines = some.map(
      ({ path, title, description }) =>
        `- [${title.replaceAll(/[[\]]/g, '')}](${encodeURI(`${site}/${path}.md`)}): ${description.replaceAll(/\s+/g, ' ')}`,
    );
    return `## ${group === 'documents' ? 'Documents' : group}\n\n${lines.join('\n')}`;
  });
  return `# risk-check

> Open account-health risk scoring: how close an account is to a suspension, why, and where each number comes from. A sourced dataset of suspension rules (CC0), a library and a command line. A risk index, not legal advice; not affiliated with any platform.

${parts.join('\n\n')}
`;
}
