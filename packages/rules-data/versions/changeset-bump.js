import { greaterBump } from './change-kinds.js';

/** @import { Bump } from './change-kinds.js' */

/**
 * The release that changesets declare for a package.
 * @param {Map<string, string>} changesets - Text by file name.
 * @param {string} name - Of the package.
 * @returns {{ bump: Bump, files: string[] }}
 */
export function changesetBump(changesets, name) {
  /** @type {Bump} */
  let bump = 'none';
  const files = [];
  for (const [file, text] of changesets) {
    const [, front = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
    for (const line of front.split(/\r?\n/)) {
      const [, quoted, declared] =
        /^\s*["']?([^"':]+)["']?\s*:\s*(patch|minor|major|none)\s*$/.exec(line) ?? [];
      if (quoted !== name) continue;
      bump = greaterBump(bump, /** @type {Bump} */ (declared));
      files.push(file);
    }
  }
  return { bump, files };
}

/**
 * The step between two versions, by the first number that differs.
 * @param {string} before @param {string} after @returns {Bump}
 */
export function versionBump(before, after) {
  const [a, b] = [before, after].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((i) => a?.[i] !== b?.[i]);
  /** @type {Bump[]} */
  const bumps = ['major', 'minor', 'patch'];
  return bumps[at ?? -1] ?? 'none';
}
