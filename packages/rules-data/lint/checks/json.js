/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const json = {
  code: 'json',
  scope: 'file',
  about: 'A file is not valid JSON.',
  wayOut: 'Mend the syntax at the place named; editors with the schema underline it.',
  run(file, report) {
    if (file.error === null) return;
    const at = /position (\d+)/.exec(file.error);
    report(file.path, [], file.error, at ? Number(at[1]) : undefined);
  },
};
