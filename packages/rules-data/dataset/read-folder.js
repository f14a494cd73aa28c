import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDatasetFile } from './dataset-files.js';

const PINS = 'corpus/limits';

/**
 * The dataset's files of a checkout of `packages/rules-data`, as texts.
 * @param {string} root
 * @returns {Map<string, string>} By path, in code unit order.
 */
export function readFolder(root) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @param {string} path */
  const walk = (path) => {
    for (const name of readdirSync(join(root, path)).sort()) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (path !== '' && statSync(join(root, inner)).isDirectory()) walk(inner);
      else if (path === '' && ['appeal', 'cases', 'general', 'rules'].includes(name)) walk(inner);
      else if (inner === 'corpus' && existsSync(join(root, PINS))) walk(PINS);
      else if (isDatasetFile(inner)) texts.set(inner, readFileSync(join(root, inner), 'utf8'));
    }
  };
  walk('');
  return texts;
}
