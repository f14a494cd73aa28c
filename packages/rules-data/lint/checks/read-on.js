import { isOnCalendar } from '../is-on-calendar.js';

/** @import { Check } from '../check-types.js' */

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const PUBLISHED = /^\d{4}(-\d{2}){0,2}$/;

/** @type {Check} */
export const readOn = {
  code: 'read-on',
  scope: 'file',
  about:
    'A source does not say when and how it was read, was read in the future, was read before it was published, or was published on a day that no calendar has.',
  wayOut: 'Give `readOn` (a day up to today) and `readAs` (live, stored-copy or opening-only).',
  run({ path, data }, report, { today }) {
    if (!path.endsWith('/_sources.json')) return;
    for (const [key, source] of Object.entries(data?.sources ?? {})) {
      const at = ['sources', key];
      if (!source?.readAs) report(path, at, `${key} does not say how it was read`);
      const published = source?.publishedOn;
      // Here, too, the form is the matter of `schema`.
      if (PUBLISHED.test(published) && !isOnCalendar(published))
        report(
          path,
          [...at, 'publishedOn'],
          `${key} was published on ${published}, which is on no calendar; expected a year, a month or a day, such as 2026-02-28`,
        );
      if (!source?.readOn) report(path, at, `${key} does not say when it was read`);
      // What is no date at all is said by `schema`.
      else if (!DATE.test(source.readOn)) continue;
      else if (source.readOn > today)
        report(path, [...at, 'readOn'], `${key} was read on ${source.readOn}, which lies ahead`);
      else if (source.publishedOn && source.publishedOn > source.readOn.slice(0, source.publishedOn.length)) {
        report(
          path,
          [...at, 'publishedOn'],
          `${key} was published (${source.publishedOn}) after it was read (${source.readOn})`,
        );
      }
    }
  },
};
