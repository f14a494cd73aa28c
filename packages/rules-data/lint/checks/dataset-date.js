import { lastChangeOf } from '../../dataset/last-change.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const datasetDate = {
  code: 'dataset-date',
  scope: 'dataset',
  about: 'The date of the dataset is older than the last reading of a source or the last correction in it.',
  wayOut: 'Run `npm run lint:data -- --fix`, then `npm run generate`; on a pull request CI writes it.',
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
  fix(data, path, dataset) {
    const day = path === 'dataset.json' ? lastChangeOf(dataset)?.day : undefined;
    return day !== undefined && typeof data.date === 'string' && day > data.date
      ? { ...data, date: day }
      : data;
  },
};
