/** @import { Dataset } from '../dataset/parse-dataset.js' */

/**
 * @typedef {{ text: string, rules: string[] }} StoredQuotation
 * @typedef {{ url: string, sources: string[], readOn: string, quotations: StoredQuotation[], rules: string[] }} WatchedPage
 *   One address, whatever sources name it: `sources` as `ruleset key`, `readOn` the newest day on which somebody read it,
 *   `quotations` what must still stand there, `rules` the ids that cite it.
 */

/**
 * Every address of the dataset once, sorted, with what the rules quote from it.
 * @param {Dataset} dataset
 * @param {string[]} [only] - Ids of rulesets; all without.
 * @returns {WatchedPage[]}
 */
export function watchedPages({ rulesets }, only = []) {
  /** @type {Map<string, { sources: Set<string>, readOn: string, quotations: Map<string, Set<string>>, rules: Set<string> }>} */
  const pages = new Map();
  for (const { id, sources, rules } of rulesets) {
    if (only.length > 0 && !only.includes(id)) continue;
    for (const [key, { url, readOn }] of Object.entries(sources)) {
      const page = pages.get(url) ?? {
        sources: new Set(),
        readOn,
        quotations: new Map(),
        rules: new Set(),
      };
      pages.set(url, page);
      page.sources.add(`${id} ${key}`);
      if (readOn > page.readOn) page.readOn = readOn;
    }
    for (const rule of rules) {
      for (const level of rule.levels) {
        for (const { source, quote } of level.sources) {
          const page = pages.get(sources[source]?.url);
          if (!page) continue;
          page.rules.add(rule.id);
          if (!quote) continue;
          const citing = page.quotations.get(quote) ?? new Set();
          page.quotations.set(quote, citing.add(rule.id));
        }
      }
    }
  }
  return [...pages]
    .map(([url, { sources, readOn, quotations, rules }]) => ({
      url,
      readOn,
      sources: [...sources].sort(),
      rules: [...rules].sort(),
      quotations: [...quotations].map(([text, citing]) => ({ text, rules: [...citing].sort() })),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
