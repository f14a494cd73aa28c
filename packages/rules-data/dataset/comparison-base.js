import { execFileSync } from 'node:child_process';
import { workspaceRoot } from '../lint/paths.js';
import { openDataset } from './open-dataset.js';
import { isGitRef } from './read-git.js';

/**
 * The commit that a change is compared with: the one named, else where this branch left main.
 * @param {string} [named]
 * @returns {string | null} null outside a git checkout or on a shallow one.
 */
export function comparisonRef(named) {
  if (named !== undefined) return named;
  for (const main of ['origin/main', 'main']) {
    if (!isGitRef(main, workspaceRoot)) continue;
    try {
      return execFileSync('git', ['merge-base', 'HEAD', main], { cwd: workspaceRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return null;
    }
  }
  return null;
}

/** The dataset at that commit. @param {string} [named] */
export function comparisonBase(named) {
  const ref = comparisonRef(named);
  return ref === null ? null : openDataset(ref);
}
