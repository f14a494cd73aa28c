/** @import { Check } from '../check-types.js' */

const BYTE_ORDER_MARK = '\uFEFF';

/** @type {Check} */
export const json = {
  code: 'json',
  scope: 'file',
  about: 'A file is not valid JSON.',
  wayOut:
    'Fix the syntax at the place named. Often a comma is missing or too many at the end of the line before, or a quotation mark is a curly one; editors with the schema underline it.',
  run(file, report) {
    if (file.error === null) return;
    if (file.text.startsWith(BYTE_ORDER_MARK)) {
      report(
        file.path,
        [],
        'an invisible byte order mark stands before the first character: save as UTF-8 without it',
      );
      return;
    }
    const at = /position (\d+)/.exec(file.error);
    const end = /end of JSON/.test(file.error) ? file.text.trimEnd().length : undefined;
    report(file.path, [], file.error.replaceAll(/\s+/g, ' '), at ? Number(at[1]) : end);
  },
};
