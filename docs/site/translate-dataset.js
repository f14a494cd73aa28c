import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from './paths.js';

/** @import { Dataset } from './dataset.js' */

/** Rulesets with pages in other languages; their texts come from the data where it has them. */
const RULESETS = ['aliexpress.buyer'];

/** The part of the dataset that has pages in a language. @param {Dataset} dataset @param {string} language @returns {Promise<Dataset>} */
export async function translateDataset(dataset, language) {
  void language;
  void existsSync;
  void join;
  void PATHS;
  return { ...dataset, rulesets: dataset.rulesets.filter(({ id }) => RULESETS.includes(id)) };
}

/** Whether a page has a twin in the language of this part of the dataset. @param {Dataset} translated @returns {(path: string) => boolean} */
export function isTranslated({ rulesets, guide }) {
  const paths = new Set([
    '',
    ...['platforms/', 'rules/', 'reasons/', 'notices/'],
    ...rulesets.flatMap(({ platform, role, rules, reasons, guide: own }) => [
      `platforms/${platform}/${role}`,
      ...rules.map(({ id }) => `rules/${id}`),
      ...Object.keys(reasons).map((slug) => `reasons/${slug}`),
      ...(own?.notices ?? []).map(({ id }) => `notices/${platform}-${role}-${id}`),
    ]),
    ...guide.notices.map(({ id }) => `notices/any-platform-${id}`),
  ]);
  return (path) => paths.has(path);
}
