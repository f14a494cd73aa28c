import { canonicalText } from '../canonical-text.js';
import { schemaNameOf } from '../schemas.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const format = {
  code: 'format',
  scope: 'file',
  about:
    'A file is not written the one way that makes every change a small diff: two spaces, every object on lines of its own.',
  wayOut: 'Run `npm run lint:data -- --fix`.',
  run(file, report) {
    if (file.error || schemaNameOf(file.path) === null) return;
    const wanted = canonicalText(file.data);
    const text = file.text.replaceAll('\r\n', '\n');
    if (text === wanted) return;
    let at = 0;
    while (text[at] === wanted[at]) at++;
    report(file.path, [], 'the formatting differs from the canonical one from here on', at);
  },
  fix: (data) => data,
};
