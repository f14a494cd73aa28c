/**
 * @import { Dataset, SiteRuleset, WrittenRule } from './dataset.js'
 */

/** Questions about the dataset that several kinds of pages ask. @param {Dataset} dataset */
export function datasetLookup({ rulesets, guide }) {
  /** @type {Map<string, { rule: WrittenRule, ruleset: SiteRuleset }>} */
  const rules = new Map(
    rulesets.flatMap((ruleset) => ruleset.rules.map((rule) => [rule.id, { rule, ruleset }])),
  );
  const reasons = [...new Set(rulesets.flatMap(({ reasons }) => Object.keys(reasons)))].sort();
  const notices = [
    ...rulesets.flatMap((ruleset) =>
      (ruleset.guide?.notices ?? []).map((notice) => ({
        notice,
        ruleset: /** @type {SiteRuleset | null} */ (ruleset),
        slug: `${ruleset.platform}-${ruleset.role}-${notice.id}`,
      })),
    ),
    ...guide.notices.map((notice) => ({
      notice,
      ruleset: /** @type {SiteRuleset | null} */ (null),
      slug: `any-platform-${notice.id}`,
    })),
  ];
  return {
    rule: (/** @type {string} */ id) => rules.get(id),
    reasons,
    /** The rulesets that know a reason. */
    withReason: (/** @type {string} */ slug) => rulesets.filter((ruleset) => ruleset.reasons[slug]),
    notices,
  };
}

/** The reason a rule falls under. @param {WrittenRule} rule @param {SiteRuleset} ruleset */
export const reasonOf = (rule, ruleset) => ruleset.causes[rule.cause]?.reason ?? 'other';

/** Whether a level holds on a day. @param {WrittenRule['levels'][number]} level @param {string} day */
export const isInForce = (level, day) =>
  !level.supersededBeforeEffect &&
  (level.from === undefined || level.from <= day) &&
  (level.until === undefined || level.until > day);

/** Whether a condition holds a limit nobody outside knows. @param {any} condition @param {SiteRuleset} ruleset @returns {boolean} */
export function isUnpublished(condition, ruleset) {
  const parts = condition.all ?? condition.any;
  if (parts) return parts.some((/** @type {any} */ part) => isUnpublished(part, ruleset));
  if (condition.fact) return false;
  return (
    ['gte', 'gt', 'lte', 'lt'].some((op) => condition[op] === null) ||
    ruleset.metrics[condition.metric]?.observable === false
  );
}

/**
 * The comparisons and facts that a condition is made of.
 * @param {any} condition
 * @returns {{ metric?: string, fact?: string, in?: unknown[], notIn?: unknown[], gte?: unknown, gt?: unknown, lte?: unknown, lt?: unknown }[]}
 */
export const leavesOf = (condition) =>
  condition === undefined ? [] : ((condition.all ?? condition.any)?.flatMap(leavesOf) ?? [condition]);

/** The facts of a condition with the words they are compared with. @param {any} condition */
export const factsIn = (condition) =>
  leavesOf(condition).flatMap(({ fact, in: are = [], notIn = [] }) =>
    fact === undefined ? [] : [{ fact, values: [...are, ...notIn] }],
  );

/** @typedef {{ metric: string, op: 'gte' | 'gt' | 'lte' | 'lt', value: number }} NumericLimit */

/** Limits with a published number in a condition. @param {any} condition @returns {NumericLimit[]} */
export const numericLimits = (condition) =>
  leavesOf(condition).flatMap((leaf) =>
    /** @type {const} */ (['gte', 'gt', 'lte', 'lt']).flatMap((op) =>
      leaf.metric !== undefined && typeof leaf[op] === 'string' && Number.isFinite(Number(leaf[op]))
        ? [{ metric: leaf.metric, op, value: Number(leaf[op]) }]
        : [],
    ),
  );
