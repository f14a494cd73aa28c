import { visit } from 'jsonc-parser';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const duplicateKey = {
  code: 'duplicate-key',
  scope: 'file',
  about: 'An object names the same key twice; the first value would be lost without a word.',
  wayOut: 'Keep one of the two.',
  run(file, report) {
    if (!file.path.endsWith('.json') || file.error) return;
    /** @type {Set<string>[]} */
    const open = [];
    visit(file.text, {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (name, offset) => {
        const keys = open.at(-1);
        if (keys?.has(name)) report(file.path, [], `"${name}" stands here twice`, offset);
        keys?.add(name);
      },
    });
  },
};
