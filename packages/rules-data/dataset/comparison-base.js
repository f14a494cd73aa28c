import { execFileSync } from 'node:child_process';
import { workspaceRoot } from '../lint/paths.js';
import { openDataset } from './open-dataset.js';
import { isGitRef } from './read-git.js';

const RELEASES = '@risk-check/rules-data@*';

/**
 * The commit that a change is compared with: the one named, else the last release, else where this branch left main.
 * @param {string} [named] - `none`: no comparison.
 * @returns {string | null} null where there is nothing to compare with, such as outside a git checkout.
 */
export function comparisonRef(named) {
  if (named !== undefined) return named === 'none' ? null : named;
  const release = git(['describe', '--tags', '--abbrev=0', '--match', RELEASES]);
  if (release) return release;
  const main = ['origin/main', 'main'].find((ref) => isGitRef(ref, workspaceRoot));
  return main ? git(['merge-base', 'HEAD', main]) : null;
}

/** The dataset at that commit; null where it had none. @param {string} [named] */
export function comparisonBase(named) {
  const ref = comparisonRef(named);
  return ref === null ? null : openDataset(ref);
}

/** @param {string[]} args */
function git(args) {
  try {
    return execFileSync('git', args, {
      cwd: workspaceRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
