import { ruleStanding } from '@risk-check/core';
import { leavesOf } from '../lint/conditions.js';

/**
 * @import { CompiledFile, Dataset, Written } from '../dataset/parse-dataset.js'
 * @import { Release } from '../versions/release-entry.js'
 */

/**
 * @typedef {{ metric: string, before: string | null, after: string | null }} LimitStep - `null`: there was, or is, none.
 * @typedef {{ on: string, what: 'begins' | 'changes' | 'ends' | 'never', step: string, for: string | null, limits: LimitStep[] }} LimitChange
 *   One day on which a limit of the platform changed; `never`: announced for that day and never in force.
 * @typedef {{ version: string, date: string, kind: string }} ReleasedChange - What a release of the dataset did to the rule.
 * @typedef {{ madeOn: string, was: string, is: string, why: string }} MadeCorrection
 * @typedef {{ id: string, title: string, standing: 'in-force' | 'announced' | 'over', modified: string | null, changes: LimitChange[],
 *   releases: ReleasedChange[], corrections: MadeCorrection[] }} RuleHistory
 *   `changes`: of the platform, newest first; `releases` and `corrections`: of the dataset, newest first; `modified`: the
 *   newest day of both, `null` before the first release with the rule.
 * @typedef {{ id: string, title: string, rules: RuleHistory[] }} RulesetHistory
 */

/**
 * What changed and when: on the platforms, by the dates of the limits, and in the dataset, by its releases and corrections.
 * @param {Dataset} dataset
 * @param {Release[]} releases - As in changes.json, newest first.
 * @returns {RulesetHistory[]}
 */
export function datasetHistory({ rulesets, corrections, common: { datasetDate } }, releases) {
  return rulesets.map((written) => ({
    id: written.id,
    title: written.head.title,
    rules: [...written.compiledFiles.values()].map((compiled) => {
      const { id, title } = compiled.rule;
      const released = releases.flatMap((release) => changesIn(release, id));
      const corrected = corrections
        .filter(({ rule }) => rule === id)
        .map(({ madeOn, was, is, why }) => ({ madeOn, was, is, why }))
        .sort((a, b) => byText(b.madeOn, a.madeOn));
      const days = [...released.map(({ date }) => date), ...corrected.map(({ madeOn }) => madeOn)];
      return {
        id,
        title,
        standing: ruleStanding(compiled.rule, datasetDate),
        modified: days.sort().at(-1) ?? null,
        changes: limitChanges(compiled, written),
        releases: released,
        corrections: corrected,
      };
    }),
  }));
}

/** @param {Release} release @param {string} id @returns {ReleasedChange[]} */
function changesIn({ version, date, added, moved, split, withdrawn, thresholds, other }, id) {
  const kinds = [
    ...(added.includes(id) ? ['rule-added'] : []),
    ...(moved.some(({ to }) => to === id) ? ['rule-moved'] : []),
    ...(split.some(({ into }) => into.includes(id)) ? ['rule-split'] : []),
    ...(withdrawn.some(({ rule }) => rule === id) ? ['rule-withdrawn'] : []),
    ...thresholds.flatMap((/** @type {any} */ { rule, kind }) => (rule === id ? [kind] : [])),
    ...other.flatMap(({ subject, kind }) => (subject === id ? [kind] : [])),
  ];
  return [...new Set(kinds)].map((kind) => ({ version, date, kind }));
}

/**
 * The days on which the limits of a rule changed. A limit follows the one of the same step and the same accounts that ends
 * where it begins.
 * @param {CompiledFile} compiled @param {Written} written
 * @returns {LimitChange[]}
 */
function limitChanges({ rule, origins, file }, { metrics }) {
  const all = rule.levels.map((/** @type {any} */ level, /** @type {number} */ i) => {
    const { row, step } = /** @type {import('../rule-files/compile-rule.js').LevelOrigin} */ (origins[i]);
    const [part = '', at = 0] = row;
    const { region, applies } = file[part]?.[at] ?? {};
    return { level, step, accounts: accountsText(region, applies) };
  });
  /** @typedef {(typeof all)[number]} Place */
  const isSamePlace = (/** @type {Place} */ a, /** @type {Place} */ b) =>
    a.step === b.step && a.accounts === b.accounts && !a.level.supersededBeforeEffect;
  /** @type {LimitChange[]} */
  const changes = [];
  for (const place of all) {
    const { level, step, accounts } = place;
    const add = (
      /** @type {string | undefined} */ on,
      /** @type {LimitChange['what']} */ what,
      /** @type {LimitStep[]} */ limits,
    ) => on !== undefined && changes.push({ on, what, step, for: accounts, limits });
    const now = limitTexts(level, metrics);
    if (level.supersededBeforeEffect) {
      add(level.from ?? level.announcedOn, 'never', compareLimits(new Map(), now));
      continue;
    }
    const others = all.filter((/** @type {Place} */ other) => other !== place && isSamePlace(other, place));
    const before = others.find((/** @type {Place} */ other) => other.level.until === level.from);
    if (level.from !== undefined)
      if (before) add(level.from, 'changes', compareLimits(limitTexts(before.level, metrics), now));
      else add(level.from, 'begins', compareLimits(new Map(), now));
    const isFollowed = others.some((/** @type {Place} */ other) => other.level.from === level.until);
    if (level.until !== undefined && !isFollowed) add(level.until, 'ends', compareLimits(now, new Map()));
  }
  return changes.sort((a, b) => byText(b.on, a.on));
}

/** What each metric of a level is compared with, in words. @param {any} level @param {Record<string, any>} metrics @returns {Map<string, string>} */
function limitTexts(level, metrics) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const { metric: name, op, threshold } of leavesOf(level.when)) {
    const metric = metrics[name];
    const title = metric?.title ?? name;
    const text =
      threshold === null
        ? 'a limit that is not published'
        : OPERATOR[/** @type {keyof typeof OPERATOR} */ (op)](numberText(threshold, metric?.unit));
    texts.set(title, texts.has(title) ? `${texts.get(title)}, ${text}` : text);
  }
  return texts;
}

const OPERATOR = {
  gte: (/** @type {string} */ number) => `${number} or more`,
  gt: (/** @type {string} */ number) => `more than ${number}`,
  lte: (/** @type {string} */ number) => `${number} or less`,
  lt: (/** @type {string} */ number) => `less than ${number}`,
};

/** @param {any} threshold @param {string | undefined} unit */
function numberText(threshold, unit) {
  if (typeof threshold === 'object') return `what the owner set (${threshold.oneOf.join(', ')})`;
  return unit === 'share' ? `${Number((Number(threshold) * 100).toFixed(6))} %` : String(threshold);
}

/** Only what differs. @param {Map<string, string>} before @param {Map<string, string>} after @returns {LimitStep[]} */
const compareLimits = (before, after) =>
  [...new Set([...after.keys(), ...before.keys()])]
    .map((metric) => ({ metric, before: before.get(metric) ?? null, after: after.get(metric) ?? null }))
    .filter((step) => step.before !== step.after);

/** For whom a row counts; null for everybody. @param {any} region @param {any} applies */
function accountsText(region, applies) {
  if (region === undefined && applies === undefined) return null;
  if (region === undefined)
    return Object.entries(applies)
      .map(([fact, value]) => `${fact} ${valueText(value)}`)
      .join(', ');
  return typeof region === 'object' && !Array.isArray(region)
    ? `outside ${valueText(region.not)}`
    : valueText(region);
}

/** @param {any} value @returns {string} */
function valueText(value) {
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (value !== null && typeof value === 'object')
    return 'not' in value ? `not ${valueText(value.not)}` : JSON.stringify(value);
  return String(value);
}

/** @param {string} a @param {string} b */
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
