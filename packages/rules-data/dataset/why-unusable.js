import { compileRuleset, RulesetError } from '@risk-check/core';
import { buildRuleset } from '../scripts/build-ruleset.js';

/** @import { Dataset } from './parse-dataset.js' */

const WAY_OUT = 'Run `npm run lint:data`: it says what is wrong and how to fix it.';

/** Which files are no JSON: what stands in them would count as taken out of the dataset. @param {Dataset} dataset */
export function whyUnreadable({ files }) {
  return inWords(
    [...files.values()].flatMap(({ path, error }) =>
      error === null ? [] : [`packages/rules-data/${path} is not valid JSON`],
    ),
  );
}

/** As `whyUnreadable`, and which rulesets the engine refuses, so that nothing can be said of their scores. @param {Dataset} dataset */
export function whyUnusable(dataset) {
  const unreadable = whyUnreadable(dataset);
  if (unreadable) return unreadable;
  return inWords(
    dataset.rulesets.flatMap((written) => {
      try {
        compileRuleset(buildRuleset(written, dataset.common));
        return [];
      } catch (error) {
        if (!(error instanceof RulesetError)) throw error;
        return error.issues.map(({ path, message }) => `${written.id}: ${path}: ${message}`);
      }
    }),
  );
}

/** @param {string[]} reasons */
const inWords = (reasons) => (reasons.length === 0 ? null : [...reasons, WAY_OUT].join('\n'));
