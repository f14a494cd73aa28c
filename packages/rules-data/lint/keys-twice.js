import { visit } from 'jsonc-parser';

/**
 * The keys that an object of a JSON text names again, with their offsets: reading it keeps the last value only.
 * @param {string} text
 * @returns {{ name: string, offset: number }[]}
 */
export function keysTwice(text) {
  /** @type {Set<string>[]} */
  const open = [];
  /** @type {{ name: string, offset: number }[]} */
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
