import { canonicalFile } from '../canonical-text.js';
import { keysTwice } from '../keys-twice.js';
import { schemaNameOf } from '../schemas.js';

/** @import { Check } from '../check-types.js' */

/** Of a line, so much is shown, and so much before what differs. */
const MOST_SHOWN = 80;
const SHOWN_BEFORE = 40;

/** @type {Check} */
export const format = {
  code: 'format',
  scope: 'file',
  about:
    'A file is not written the one way that makes every change a small diff: two spaces, every object on lines of its own; cases one a line, sorted by id.',
  wayOut: 'Run `npm run lint:data -- --fix`.',
  run(file, report) {
    if (file.error || schemaNameOf(file.path) === null || keysTwice(file).length > 0) return;
    const wanted = canonicalFile(file.path, file.data);
    const text = file.text.replaceAll('\r\n', '\n');
    if (text === wanted) return;
    let at = 0;
    while (text[at] === wanted[at]) at++;
    const expected = lineAround(wanted, at);
    const got = lineAround(text, at);
    report(
      file.path,
      [],
      `the formatting differs from the canonical one from here on: expected ${expected}, got ${got}`,
      at,
    );
  },
  fix: (data) => data,
};

/** The line that holds an offset, as JSON shows it, so that blanks and tabs are seen. @param {string} text @param {number} at */
function lineAround(text, at) {
  if (at >= text.length) return 'the end of the file';
  if (text[at] === '\n' && at === text.length - 1) return 'a line break at the end of the file';
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  const line = text.slice(from, to < 0 ? undefined : to);
  const start = line.length > MOST_SHOWN ? Math.max(0, at - from - SHOWN_BEFORE) : 0;
  const shown = line.slice(start, start + MOST_SHOWN);
  return `${start > 0 ? '…' : ''}${shown === '' ? 'an empty line' : `\`${shown.replaceAll('\t', '\\t')}\``}${start + MOST_SHOWN < line.length ? '…' : ''}`;
}
