import { isReserved } from '../../case-library/reserved-address.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const caseAddress = {
  code: 'case-address',
  scope: 'dataset',
  about: 'A case is from a page that is reserved for blind evaluation.',
  wayOut:
    'Delete the case, and tell nobody its words: an address whose SHA-256 ends in a digit from 0 to 5 is never read by whoever writes words or limits.',
  run({ cases }, report) {
    for (const { path, index, data } of cases)
      if (isReserved(data.address))
        report(path, [index], `the SHA-256 of ${data.address.slice(0, 80)} ends in a digit from 0 to 5`);
  },
};
