import { execFileSync } from 'node:child_process';
import { isDatasetFile } from './dataset-files.js';

const PACKAGE = 'packages/rules-data/';

/**
 * The dataset's files at a git commit, as texts.
 * @param {string} ref - Anything `git rev-parse` knows.
 * @param {string} cwd - Inside the repository.
 * @returns {Map<string, string>} By path below `packages/rules-data`.
 */
export function readGit(ref, cwd) {
  /** @param {string[]} args @param {string} [input] */
  const git = (args, input) =>
    execFileSync('git', args, { cwd, input, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'pipe'] });
  const root = git(['rev-parse', '--show-toplevel']).toString().trim();
  const paths = git(['-C', root, 'ls-tree', '-r', '-z', '--name-only', ref, '--', PACKAGE])
    .toString()
    .split('\0')
    .map((path) => path.slice(PACKAGE.length))
    .filter(isDatasetFile);
  const answer = git(
    ['cat-file', '--batch'],
    `${paths.map((path) => `${ref}:${PACKAGE}${path}`).join('\n')}\n`,
  );
  /** @type {Map<string, string>} */
  const texts = new Map();
  let at = 0;
  for (const path of paths) {
    const lineEnd = answer.indexOf(10, at);
    const size = Number(answer.subarray(at, lineEnd).toString().split(' ')[2]);
    texts.set(path, answer.subarray(lineEnd + 1, lineEnd + 1 + size).toString());
    at = lineEnd + 1 + size + 1;
  }
  return texts;
}

/**
 * Whether a word names a commit here.
 * @param {string} ref @param {string} cwd
 */
export function isGitRef(ref, cwd) {
  try {
    execFileSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { cwd, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
