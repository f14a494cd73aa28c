import { levelKeys } from '../../limits/level-keys.js';
import { besidesKnown } from '../known-problems.js';

/** @import { Check } from '../check-types.js' */

/** Countries that publishers name, as pages of one store do. */
const COUNTRY =
  /\b(Argentina|Australia|Brazil|Canada|Chile|China|Colombia|France|Germany|India|Indonesia|Italy|Japan|Malaysia|Mexico|Netherlands|Philippines|Poland|Singapore|Spain|Sweden|Taiwan|Thailand|Turkey|UK|United Kingdom|US|USA|United States|Vietnam)\b/;

/** @type {Check} */
export const countryNumber = {
  code: 'country-number',
  scope: 'ruleset',
  about:
    'A limit is said to hold everywhere, but every page that it cites is one of a single country: what one country says is claimed for all. What was so before is listed in lint/known-problems.json, which may only shrink.',
  wayOut: 'Give the row its `region`; or cite a page that speaks for all countries.',
  run({ id, compiledFiles, sources, head }, report) {
    const known = besidesKnown('country-number', id, report);
    for (const [path, file] of compiledFiles) {
      const keys = levelKeys(file);
      for (const [i, level] of file.rule.levels.entries()) {
        if (level.evidence === 'heuristic' || level.sources.length === 0) continue;
        const names = JSON.stringify([level.applies, file.rule.applies, level.when]);
        if (/"fact":"(?:region|program)"/.test(names)) continue;
        const countries = level.sources.map(
          (/** @type {any} */ { source }) =>
            COUNTRY.exec(`${sources[source]?.publisher} ${sources[source]?.title}`)?.[0],
        );
        if (countries.some((/** @type {string | undefined} */ country) => country === undefined)) continue;
        // A platform of one country is named after it.
        if (countries.every((/** @type {string} */ country) => head.title.includes(country))) continue;
        known.tell(
          `${file.rule.id}: ${keys[i]}`,
          path,
          ['levels', i],
          `the sources are of ${[...new Set(countries)].join(', ')}, but the row has no region`,
        );
      }
    }
    known.done();
  },
};
