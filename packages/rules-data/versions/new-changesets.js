import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The changesets of a checkout that a commit does not have: what was pending before declares nothing for a later change.
 * @param {string} root - Of the repository.
 * @param {string | null} ref - A commit; null counts every changeset.
 * @returns {Map<string, string>} Text by path.
 */
export function newChangesets(root, ref) {
  const folder = join(root, '.changeset');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const known = ref === null ? new Set() : new Set(namesAt(root, ref));
  return new Map(
    names
      .map((name) => `.changeset/${name}`)
      .filter((path) => path.endsWith('.md') && !path.endsWith('/README.md') && !known.has(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

/** @param {string} root @param {string} ref */
const namesAt = (root, ref) =>
  execFileSync('git', ['ls-tree', '-z', '--name-only', ref, '--', '.changeset/'], {
    cwd: root,
    encoding: 'utf8',
  }).split('\0');
