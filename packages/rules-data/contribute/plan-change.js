import { parseDataset } from '../dataset/parse-dataset.js';
import { whyUnusable } from '../dataset/why-unusable.js';
import { applyFixes } from '../lint/apply-fixes.js';
import { lintDataset } from '../lint/lint-dataset.js';
import { ChangeError } from './change-error.js';
import { changeLimit } from './change-limit.js';

/**
 * @import { Dataset } from '../dataset/parse-dataset.js'
 * @import { Problem } from '../lint/check-types.js'
 * @import { LimitChange } from './change-limit.js'
 */

/**
 * A change as it would be, checked before anything is written.
 * @param {Dataset} base @param {string} id - Of the rule.
 * @param {LimitChange} change @param {string} today - YYYY-MM-DD.
 * @returns {{ files: Map<string, string>, head: Dataset }} The files that change by path, and the dataset with them.
 */
export function planChange(base, id, change, today) {
  const files = changeLimit(base, id, change, today);
  const before = whyUnusable(base);
  if (before)
    throw new ChangeError(`this was so before your change, and has to be settled first:\n${before}`);
  const texts = new Map([...base.files.values()].map(({ path, text }) => [path, text]));
  for (const [path, text] of files) texts.set(path, text);
  // The day of the dataset, where the change brings a source that was read today.
  for (const [path, text] of applyFixes(parseDataset(texts), (one) => one === 'dataset.json')) {
    files.set(path, text);
    texts.set(path, text);
  }
  const head = parseDataset(texts);
  const problems = newProblems(base, head, id, today);
  if (problems.length > 0)
    throw new ChangeError(
      `nothing was written:\n${problems.map((problem) => inPeoplesWords(problem, head)).join('\n')}`,
    );
  return { files, head };
}

/**
 * What the checks find in the ruleset of a rule that they did not find before.
 * @param {Dataset} base @param {Dataset} head @param {string} id @param {string} today
 */
export function newProblems(base, head, id, today) {
  const written = head.rulesets.find((ruleset) => id.startsWith(`${ruleset.id}.`));
  const only = (/** @type {string} */ path) =>
    path.startsWith(`${written?.folder}/`) || path === 'dataset.json';
  const found = (/** @type {Dataset} */ dataset) =>
    lintDataset(dataset, { today, base, only, generatedLater: true }).problems.filter(
      ({ notice }) => !notice,
    );
  const old = new Set(found(base).map(keyOf));
  return found(head).filter((problem) => !old.has(keyOf(problem)));
}

/** @param {Problem} problem */
const keyOf = ({ code, file, message }) => JSON.stringify([code, file, message]);

/** A problem with steps and percentages instead of levels and shares. @param {Problem} problem @param {Dataset} head */
function inPeoplesWords({ file, message, wayOut }, head) {
  const compiled = head.rulesets
    .flatMap(({ compiledFiles }) => [...compiledFiles])
    .find(([path]) => path === file)?.[1];
  const said = message
    .replaceAll(/\blevel (\d+)/g, (whole, n) => {
      const step = compiled?.origins[Number(n) - 1]?.step;
      return step === undefined ? whole : `step "${step}"`;
    })
    .replaceAll(/"(0\.\d+)"(?: \([^)]*%\))?/g, (_, share) => `${Number((Number(share) * 100).toFixed(6))} %`);
  return `${said}\n  ${wayOut}`;
}
