import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Path -> text of all code of the packages and the documents, as it lies in the work tree. */
export function readSources() {
  const paths = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'packages', 'docs'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  ).split('\0');
  const sources = new Map();
  for (const path of paths) {
    if (!/\.(ts|tsx|js|cjs|mjs|vue)$/.test(path)) continue;
    try {
      sources.set(path, readFileSync(`${root}${path}`, 'utf8'));
    } catch (error) {
      // Deleted, and git has not been told yet.
      if (error.code !== 'ENOENT') throw error;
    }
  }
  return sources;
}
