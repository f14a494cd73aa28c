import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files below a folder, and takes all of them back when what is done with them fails.
 * @template T
 * @param {string} root
 * @param {(write: (path: string, text: string) => void) => T} work
 * @param {(line: string) => void} say - Told of each file once all of it is done.
 * @returns {T}
 */
export function writeAllOrNothing(root, work, say) {
  /** @type {Map<string, string | null>} */
  const before = new Map();
  try {
    const result = work((path, text) => {
      const full = join(root, path);
      if (!before.has(path)) before.set(path, existsSync(full) ? readFileSync(full, 'utf8') : null);
      if (before.get(path) === text) return;
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
    });
    for (const [path, text] of before)
      if (text === null || readFileSync(join(root, path), 'utf8') !== text)
        say(`${text === null ? 'wrote' : 'changed'} ${path.replaceAll('\\', '/')}`);
    return result;
  } catch (error) {
    for (const [path, text] of before)
      if (text === null) rmSync(join(root, path), { force: true });
      else writeFileSync(join(root, path), text);
    throw error;
  }
}
