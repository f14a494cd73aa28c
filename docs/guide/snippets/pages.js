import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../../scripts/published-packages.js';

const markdownIn = (folder) =>
  readdirSync(join(workspaceRoot, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`));

/** The guides, by path from the root of the repository. */
export const guides = () => markdownIn('docs/guide');

/** Every page written by hand. */
export const pages = () => [
  ...markdownIn('.'),
  ...markdownIn('docs'),
  ...guides(),
  ...['core', 'rules-data', 'cli', 'mcp'].map((name) => `packages/${name}/README.md`),
];
