import { levelKeys } from '../../limits/level-keys.js';
import { besidesKnown } from '../known-problems.js';

/** @import { Check } from '../check-types.js' */

/** So long ahead platforms announce a limit. */
const MOST_YEARS_AHEAD = 2;

/** @type {Check} */
export const sourceAge = {
  code: 'source-age',
  scope: 'ruleset',
  about: `A limit is in force from a day that lies more than ${MOST_YEARS_AHEAD} years after every page that it cites was published or read: none of them can say so. What was so before is listed in lint/known-problems.json, which may only shrink.`,
  wayOut:
    'Cite the page that announced or names the limit of that day; or give the day that the page speaks of.',
  run({ id, compiledFiles, sources }, report) {
    const known = besidesKnown('source-age', id, report);
    for (const [path, file] of compiledFiles) {
      const keys = levelKeys(file);
      for (const [i, level] of file.rule.levels.entries()) {
        if (level.from === undefined || level.sources.length === 0) continue;
        const newest = level.sources
          .flatMap((/** @type {any} */ { source }) => sources[source] ?? [])
          .map((/** @type {any} */ { publishedOn, readOn }) => String(publishedOn ?? readOn))
          .sort()
          .at(-1);
        if (newest === undefined) continue;
        const latest = `${Number(newest.slice(0, 4)) + MOST_YEARS_AHEAD}${newest.slice(4)}`;
        if (level.from.slice(0, latest.length) <= latest) continue;
        known.tell(
          `${file.rule.id}: ${keys[i]}`,
          path,
          ['levels', i, 'from'],
          `the newest source (${newest}) is older than what it is cited for (from ${level.from})`,
        );
      }
    }
    known.done();
  },
};
