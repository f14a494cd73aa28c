import { readFileSync } from 'node:fs';

/** @import { Report } from './check-types.js' */

const FILE = 'lint/known-problems.json';
/** @type {Record<string, string[]>} */
const known = JSON.parse(readFileSync(new URL('./known-problems.json', import.meta.url), 'utf8'));

/**
 * Reports what a check finds, but for what was there when the check was made: that list may only shrink. What is on it and
 * is no problem any more is reported, too.
 * @param {string} code @param {string} ruleset - Id.
 * @param {Report} report
 */
export function besidesKnown(code, ruleset, report) {
  const listed = (known[code] ?? []).filter((key) => key.startsWith(`${ruleset}.`));
  const seen = new Set();
  return {
    /** @param {string} key - What of which rule, in words that stay. @param {Parameters<Report>} problem */
    tell(key, ...problem) {
      seen.add(key);
      if (!listed.includes(key)) report(...problem);
    },
    done() {
      for (const key of listed)
        if (!seen.has(key))
          report(FILE, [], `"${key}" is no problem of "${code}" any more: take it out of ${FILE}`);
    },
  };
}
