import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders of the packages that are published, in the order in which they depend on each other. */
const FOLDERS = [
  'packages/core',
  'packages/rules-data',
  'packages/import',
  'packages/report',
  'packages/cli',
  'packages/mcp',
];

export const workspaceRoot = fileURLToPath(new URL('..', import.meta.url));

/** Name, folder and manifest of every published package, read from the workspace in `root`. */
export function publishedPackages(root = workspaceRoot) {
  return FOLDERS.map((folder) => {
    const manifest = JSON.parse(readFileSync(`${root}/${folder}/package.json`, 'utf8'));
    return { name: manifest.name, folder: `${root}/${folder}`, short: folder.split('/')[1], manifest };
  });
}
