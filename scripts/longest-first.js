import { basename } from 'node:path';
import { BaseSequencer } from 'vitest/node';

/** One after the other, since a worker starts anew for each; the one with the most short files at the end. */
const PROJECTS = ['playground-browser', 'browser', 'shells', 'node'];

/** Files that take longer than their length says, which decides about the others: most of them start processes. */
const LONG = [
  'resume.test.ts',
  'batch.test.ts',
  'snippets.test.js',
  'deadly-records.test.ts',
  'extending.test.ts',
  'build.test.js',
  'command-line.test.js',
  'score-columns.test.ts',
  'api-reference.test.js',
  'memory.test.ts',
  'follow-up.test.js',
  'topics-settle.test.js',
  'differential-constructs.test.ts',
  'linear-time.test.ts',
  'snapshot-schema-of.test.ts',
  'cannot-run.test.ts',
  'dead-letters.test.ts',
  'assistant-alone.test.js',
  'boilerplate.test.js',
];

/** @typedef {import('vitest/node').TestSpecification} TestSpecification */

/**
 * Starts with what takes longest, so that at the end no worker waits for another. Vitest knows times only from an earlier
 * run on the same machine.
 */
export class LongestFirst extends BaseSequencer {
  /** @override @param {TestSpecification[]} files */
  async sort(files) {
    // By size, or by what they took the last time.
    const sorted = await super.sort(files);
    const rank = (/** @type {TestSpecification} */ { moduleId }) => {
      const at = LONG.indexOf(basename(moduleId));
      return at === -1 ? LONG.length : at;
    };
    const place = (/** @type {TestSpecification} */ { project }) => PROJECTS.indexOf(project.name);
    return sorted.sort((a, b) => place(a) - place(b) || rank(a) - rank(b));
  }
}
