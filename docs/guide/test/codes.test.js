import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workspaceRoot } from '../../../scripts/published-packages.js';

const page = readFileSync(join(workspaceRoot, 'docs/codes.md'), 'utf8');
const core = join(workspaceRoot, 'packages/core/src');
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('import') && !file.includes('generated'))
  .map((file) => readFileSync(join(core, file), 'utf8'))
  .join('\n');

/** Codes in front of the place they are said of, and those that are chosen from two. */
const SAID =
  /(?:issueAt|refuse|issue|overLimit)\(\s*(?:[^,'()]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?|code: '([a-z-]+)'|(?:\? )'((?:not|out)-[a-z-]+)' : '((?:not|out)-[a-z-]+)'/g;

it('lists every code that core says', () => {
  const said = new Set([...sources.matchAll(SAID)].flatMap(([, ...codes]) => codes.filter(Boolean)));
  expect(said.size).toBeGreaterThanOrEqual(40);
  expect([...said].filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
});

it('fills in the names of the arguments', () => {
  expect(page).toContain(
    '| `unknown-property` | `path` | {path} is not part of the format and was not used; check the spelling. |',
  );
  expect(page).not.toMatch(/NaN|undefined|\[object/);
});
