import { keysTwice } from '../keys-twice.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const duplicateKey = {
  code: 'duplicate-key',
  scope: 'file',
  about: 'An object names the same key twice; the first value would be lost without a word.',
  wayOut: 'Keep one of the two.',
  run(file, report) {
    if (file.error) return;
    for (const { name, offset } of keysTwice(file))
      report(file.path, [], `"${name}" stands here twice`, offset);
  },
};
