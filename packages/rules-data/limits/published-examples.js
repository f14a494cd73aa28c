import { levelKeys } from './level-keys.js';

/** @import { Written } from '../dataset/parse-dataset.js' */
/** @import { PinnedExample } from './pinned-examples.js' */

const SHOWN = { at: 'at-limit', beside: 'safe-side' };
/** Of the others these two; what happens at each edge of a date is for the checks. */
const ALWAYS = { healthy: 'healthy', 'not measured': 'not-measured' };

/**
 * The rules with the examples that are published: their own, and of the generated ones those at each limit and beside it.
 * @param {Written} written @param {readonly PinnedExample[]} pinned
 */
export function withLimitExamples({ rules, compiledFiles, folder }, pinned) {
  return rules.map((rule) => {
    const slug = rule.id.slice(rule.id.lastIndexOf('.') + 1);
    const file = compiledFiles.get(`${folder}/${slug}.json`);
    const keys = file ? levelKeys(file) : [];
    const generated = pinned.flatMap((one) => {
      const shows = SHOWN[/** @type {'at'} */ (one.shows)] ?? ALWAYS[/** @type {'healthy'} */ (one.name)];
      if (one.rule !== slug || shows === undefined || one.status === 'superseded') return [];
      const { asOf, ...snapshot } = one.snapshot;
      const level = one.level === null ? {} : { level: keys.indexOf(one.level) + 1 };
      return [{ name: one.name, shows, asOf, snapshot, expect: { status: one.status, ...level } }];
    });
    return { ...rule, examples: [...rule.examples, ...generated] };
  });
}
