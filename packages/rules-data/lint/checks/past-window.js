import { showWindow, windowOf } from '../level-windows.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const pastWindow = {
  code: 'past-window',
  scope: 'dataset',
  about:
    'What the dataset said about days that have passed was changed: a snapshot of that time would now be judged otherwise.',
  wayOut:
    'A changed limit is a new level with `from`, beside the old one with `until`. If the old one was wrong, record it in corrections.json.',
  run({ rulesets, corrections }, report, { base }) {
    if (!base) return;
    const now = new Map(
      rulesets.flatMap((ruleset) => ruleset.rules.map((rule) => [rule.id, { rule, folder: ruleset.folder }])),
    );
    for (const before of base.rulesets) {
      for (const rule of before.rules) {
        const after = now.get(rule.id);
        if (!after) continue;
        for (const level of rule.levels) {
          if (
            !hasBegun(level, base.common.datasetDate) ||
            after.rule.levels.some(
              (/** @type {any} */ candidate) =>
                keeps(candidate, level, base.common.datasetDate) ||
                isFollowed(candidate, level, after.rule.levels, rule.levels),
            )
          )
            continue;
          const recorded = corrections.some(
            (entry) => entry.rule === rule.id && entry.from === level.from && entry.until === level.until,
          );
          if (!recorded) {
            const path = `${after.folder}/${rule.id.split('.').at(-1)}.json`;
            report(
              path,
              ['levels'],
              `the level in force ${showWindow(level)} was changed or removed, and corrections.json does not say so`,
            );
          }
        }
      }
    }
  },
};

/** A window with a date that had begun when the base was published. @param {any} level @param {string} date */
const hasBegun = (level, date) =>
  (level.from !== undefined || level.until !== undefined) && windowOf(level).from <= date;

/** @param {any} candidate @param {any} level @param {string} date */
function keeps(candidate, level, date) {
  // An open end may be closed, but not in the past.
  return (
    isSame(candidate, level) &&
    (candidate.until === level.until || (windowOf(level).until > date && windowOf(candidate).until > date))
  );
}

/**
 * Whether the level ends earlier and a new one begins on that day, as for a limit that changed before the dataset heard of it:
 * what it said about the days before stays.
 * @param {any} candidate @param {any} level @param {any[]} levels - Of the rule now. @param {any[]} before - Of the base.
 */
function isFollowed(candidate, level, levels, before) {
  const { from, until } = windowOf(candidate);
  return (
    isSame(candidate, level) &&
    from < until &&
    until < windowOf(level).until &&
    levels.some((next) => next.from === until && !before.some((old) => isSame(old, next)))
  );
}

/** @param {any} a @param {any} b */
const isSame = (a, b) =>
  ['when', 'applies', 'severity', 'from'].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
