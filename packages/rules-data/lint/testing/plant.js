import { expect } from 'vitest';
import { checks } from '../checks/index.js';
import { lintDataset } from '../lint-dataset.js';
import { sampleDataset } from './sample-dataset.js';

/** @import { Problem } from '../check-types.js' */
/** @import { Edits } from './sample-dataset.js' */

const TODAY = '2026-06-15';

/**
 * Plants a defect into the sample dataset and gives what the check of that code finds.
 * @param {string} code
 * @param {Edits} edits
 * @param {Edits} [baseEdits] - Changes to the version it is compared with.
 * @returns {Problem[]}
 */
export function plant(code, edits, baseEdits = {}) {
  return lintDataset(sampleDataset(edits), { today: TODAY, base: sampleDataset(baseEdits) }).problems.filter(
    (problem) => problem.code === code,
  );
}

/**
 * Expects exactly one problem, in that file, on the line that holds the words, with a message and a way out.
 * @param {string} code
 * @param {Edits} edits
 * @param {{ file: string, line: string, message: string | RegExp }} wanted - `line`: words that stand on it.
 * @param {Edits} [baseEdits]
 */
export function expectPlanted(code, edits, { file, line, message }, baseEdits = {}) {
  const problems = plant(code, edits, baseEdits);
  expect(problems.map((problem) => [problem.file, problem.message])).toHaveLength(1);
  const [problem] = /** @type {[Problem]} */ (problems);
  const text = sampleDataset(edits).files.get(file)?.text ?? '';
  expect(problem.file).toBe(file);
  expect(text.split('\n')[problem.line - 1] ?? '').toContain(line);
  expect(problem.message).toMatch(message);
  expect(problem.wayOut).toBe(checks.find((check) => check.code === code)?.wayOut);
}
