import { visit } from 'jsonc-parser';
import { isCaseFile, linesOf } from '../dataset/case-files.js';

/** @typedef {{ name: string, offset: number }} KeyAt */

/**
 * The keys that an object of a file names again, with their offsets: JSON.parse keeps the last value only.
 * @param {{ path: string, text: string }} file
 * @returns {KeyAt[]}
 */
export function keysTwice({ path, text }) {
  if (isCaseFile(path))
    return linesOf(text).flatMap(({ line, offset }) =>
      keysTwiceIn(line).map((key) => ({ ...key, offset: offset + key.offset })),
    );
  return path.endsWith('.json') ? keysTwiceIn(text) : [];
}

/** @param {string} text */
function keysTwiceIn(text) {
  /** @type {Set<string>[]} */
  const open = [];
  /** @type {KeyAt[]} */
  const found = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (name, offset) => {
      const keys = open.at(-1);
      if (keys?.has(name)) found.push({ name, offset });
      keys?.add(name);
    },
  });
  return found;
}
