import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspaceRoot } from '../../scripts/published-packages.js';

export const digestOf = (/** @type {string} */ text) =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

const readSource = (/** @type {string} */ name) => readFileSync(join(workspaceRoot, name), 'utf8');

export const digestOfSource = (/** @type {string} */ name) => digestOf(readSource(name));

/** A test with the files of tests that it imports, so that a change of a generator is a change of its tests. @param {string} name */
export function digestOfTest(name) {
  /** @type {Map<string, string>} */
  const read = new Map();
  const walk = (/** @type {string} */ one) => {
    if (read.has(one)) return;
    const text = readSource(one);
    read.set(one, text);
    for (const [, path = ''] of text.matchAll(/from '(\.[^']*\.[jt]s)'/g)) {
      const imported = join(dirname(one), path).replaceAll('\\', '/');
      if (!imported.includes('/src/')) walk(imported);
    }
  };
  walk(name);
  return digestOf(JSON.stringify([...read].sort()));
}
