import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, workspaceRoot } from '../lint/paths.js';
import { fromDataJson } from './from-data-json.js';
import { parseDataset } from './parse-dataset.js';
import { readFolder } from './read-folder.js';
import { isGitRef, readGit } from './read-git.js';

/** @import { Dataset } from './parse-dataset.js' */

/**
 * Opens a version of the dataset.
 * @param {string | null} where - A git commit, a folder (of the workspace or of `packages/rules-data`), a `data.json`, or null for what is checked out here.
 * @returns {Dataset}
 */
export function openDataset(where = null) {
  const site = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8')).homepage;
  if (where === null) return parseDataset(readFolder(packageRoot), site);
  if (existsSync(where)) {
    if (!statSync(where).isDirectory()) return fromDataJson(JSON.parse(readFileSync(where, 'utf8')));
    const inner = join(where, 'packages/rules-data');
    return parseDataset(readFolder(existsSync(inner) ? inner : where), site);
  }
  if (isGitRef(where, workspaceRoot)) return parseDataset(readGit(where, workspaceRoot), site);
  throw new Error(`${where}: expected a git commit, a folder or a data.json, found none of them`);
}
