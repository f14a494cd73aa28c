import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedPackages, workspaceRoot } from '../../scripts/published-packages.js';

const read = (page) => readFileSync(join(workspaceRoot, page), 'utf8');
const { repository } = JSON.parse(read('package.json'));
const home = repository.url.replace(/^git\+|\.git$/g, '');
const PAGES = [
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  'GOVERNANCE.md',
  'SUPPORT.md',
  'CONTRIBUTING.md',
  'docs/stability.md',
  'docs/self-assessment.md',
  'docs/integrations.md',
];

const linksOf = (page) => [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);

it.each([...PAGES, 'docs/guide/contribute.md'])(
  '%s names the address of the repository as it stands in package.json',
  (page) => {
    const ours = linksOf(page).filter((link) => link.includes('github.com/risk-check'));
    for (const link of ours) expect(link.startsWith(`${home}/`), link).toBe(true);
  },
);

describe.each(PAGES)('%s', (page) => {
  it('leads only to pages that are there', () => {
    for (const target of linksOf(page).filter((link) => !/^(?:https?:|#)/.test(link)))
      expect(existsSync(join(workspaceRoot, dirname(page), target.split('#')[0])), target).toBe(true);
  });

  it('is reached from the README', () => {
    expect(read('README.md')).toContain(`](${page})`);
  });
});

describe('governance', () => {
  it('names the teams that may merge, and no others', () => {
    const teams = new Set(read('.github/CODEOWNERS').match(/@risk-check\/\w+/g));
    expect(new Set(read('GOVERNANCE.md').match(/@risk-check\/\w+/g))).toEqual(teams);
  });
});

describe('the stability promise', () => {
  it('speaks of every package, and of the public face that is written down', () => {
    const text = read('docs/stability.md');
    for (const { name } of publishedPackages()) expect(text).toContain(`\`${name}\``);
    for (const path of text.match(/test\/api\/\w+\.md/g))
      expect(existsSync(join(workspaceRoot, path)), path).toBe(true);
  });
});
