import { checks } from '../lint/checks/index.js';
import { formatProblems } from '../lint/format-problems.js';
import { lintDataset } from '../lint/lint-dataset.js';

/** @import { Dataset } from '../dataset/parse-dataset.js' */

/** What must hold before a change can be noticed. */
const BASELINE = new Set(['example', 'limits-pinned']);

/**
 * What is wrong with the examples before anything is changed, in words: on such ground every mutant would seem noticed.
 * @param {Dataset} dataset
 * @param {readonly string[]} [only] - Ids of rulesets; none means all.
 * @returns {string | null} null where all of them hold.
 */
export function redExamples(dataset, only = []) {
  const result = lintDataset(dataset, {
    today: dataset.common.datasetDate,
    checks: checks.filter(({ code }) => BASELINE.has(code)),
    only: (path) => only.length === 0 || only.some((id) => path.startsWith(`rules/${id.replace('.', '/')}/`)),
  });
  if (result.problems.length === 0) return null;
  return `Some examples do not hold before anything is changed, so that nothing can be said of changes:\n${formatProblems(result, 'text')}`;
}
