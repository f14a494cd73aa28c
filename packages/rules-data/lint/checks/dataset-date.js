import { lastChangeOf } from '../../dataset/last-change.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const datasetDate = {
  code: 'dataset-date',
  scope: 'dataset',
  about: 'The date of the dataset is older than the last reading of a source or the last correction in it.',
  wayOut: 'Set `date` in dataset.json to the day of the last change, then run `npm run generate`.',
  run(dataset, report) {
    const { datasetDate: date } = dataset.common;
    const newest = lastChangeOf(dataset);
    if (newest && typeof date === 'string' && newest.day > date)
      report(
        'dataset.json',
        ['date'],
        `the dataset is dated ${date}, yet something is newer (${newest.day}): ${newest.because}`,
      );
  },
};
