import { leavesOf } from '../conditions.js';
import { showWindow, windowOf } from '../level-windows.js';
import { metricsUsed } from '../names-used.js';

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
      rulesets.flatMap((ruleset) => ruleset.rules.map((rule) => [rule.id, { rule, ruleset }])),
    );
    const knownBefore = new Set(base.corrections.map((entry) => JSON.stringify(entry)));
    const corrected = new Set(
      corrections.filter((entry) => !knownBefore.has(JSON.stringify(entry))).map(({ rule }) => rule),
    );
    for (const before of base.rulesets) {
      for (const rule of before.rules) {
        const after = now.get(rule.id);
        if (!after) continue;
        for (const [i, level] of rule.levels.entries()) {
          if (
            !saysOfPast(rule, level, base.common.datasetDate) ||
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
            const path = `${after.ruleset.folder}/${rule.id.split('.').at(-1)}.json`;
            report(
              path,
              after.rule.levels[i] ? ['levels', i] : ['levels'],
              `${inWords(level)} was changed or removed, and corrections.json does not say so; it said ${showLevel(level)}`,
            );
          }
        }
        const past = rule.levels.filter((/** @type {any} */ level) =>
          saysOfPast(rule, level, base.common.datasetDate),
        );
        if (corrected.has(rule.id)) continue;
        for (const name of metricsUsed([past, rule.applies ?? null], before.metrics)) {
          const { metrics, folder } = after.ruleset;
          if (!metrics[name] || wayOfCounting(metrics[name]) === wayOfCounting(before.metrics[name]))
            continue;
          report(
            `${folder}/_metrics.json`,
            ['metrics', name],
            `${name} is counted otherwise, which changes what ${rule.id} said about the past, and corrections.json does not say so`,
          );
        }
      }
    }
  },
};

/**
 * A level that said something about days before the base was published. What an experimental rule or an early warning
 * of our own says without a date is outside the promise.
 * @param {any} rule @param {any} level @param {string} date
 */
const saysOfPast = ({ status }, level, date) =>
  windowOf(level).from <= date &&
  (level.from !== undefined ||
    level.until !== undefined ||
    (status !== 'experimental' && level.evidence !== 'heuristic'));

/** @param {any} level */
const inWords = (level) =>
  level.from === undefined && level.until === undefined
    ? 'a level without dates, which holds for every day,'
    : `the level in force ${showWindow(level)}`;

/** @param {any} level */
const showLevel = ({ when, severity, applies }) =>
  `${showCondition(when)}, ${severity}${applies ? `, for ${JSON.stringify(applies)}` : ''}`;

/** @param {any} condition @returns {string} */
function showCondition({ all, any, ...leaf }) {
  const legs = all ?? any;
  if (legs) {
    const inner = (/** @type {any} */ leg) =>
      leg.all || leg.any ? `(${showCondition(leg)})` : showCondition(leg);
    return legs.map(inner).join(all ? ' and ' : ' or ');
  }
  return leavesOf(leaf)
    .map(
      ({ metric, op, threshold }) =>
        `${metric} ${op} ${typeof threshold === 'string' ? threshold : JSON.stringify(threshold)}`,
    )
    .join('');
}

/** What decides the value of a metric. @param {any} metric */
const wayOfCounting = ({ value, unit, scale, domain, windowDays }) =>
  JSON.stringify([value, unit, scale, domain, windowDays]);

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
