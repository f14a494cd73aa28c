import { ruleStanding } from '@risk-check/core';
import { leavesOf } from '../dataset-lookup.js';
import { kindOfMetric } from './metric-kinds.js';

/**
 * @import { Dataset, SiteRuleset, WrittenLevel, WrittenRule } from '../dataset.js'
 * @import { MetricKind } from './metric-kinds.js'
 */

/**
 * One comparison of one level, with where it is drawn.
 * @typedef {object} ListedLimit
 * @property {SiteRuleset} ruleset
 * @property {WrittenRule} rule
 * @property {WrittenLevel} level
 * @property {number} number - Of the level, from 1.
 * @property {'in-force' | 'announced' | 'over'} standing
 * @property {string} metric - Empty where a fact is compared.
 * @property {'gte' | 'gt' | 'lte' | 'lt'} op
 * @property {number | null} value
 * @property {boolean} isAlone - The level compares nothing else.
 * @property {MetricKind | null} kind - The comparison of platforms that it is drawn in.
 * @property {string | null} why - Why it cannot be drawn at all; null where its rule's page or a comparison draws it.
 */

/** Why a limit has no place on an axis. */
const WHY = {
  fact: 'it asks for a yes or no, not for a number',
  label: 'it compares words of a scale, not numbers',
  unpublished: 'the platform publishes no number',
  own: 'the owner of the account sets the number',
};
const OPS = /** @type {const} */ (['gte', 'gt', 'lte', 'lt']);

/** A sample is asked for beside a limit, and is none itself. */
const SAMPLE =
  /units|sample|orders(Total|Last|Counted)|sales(Count)?|recipients|acceptedOrders|deliveries|reviews3mo|handledFlags|ratedOrders|tripsEver/i;

/** Every limit of the dataset, with where it stands and where it is drawn. @param {Dataset} dataset @returns {ListedLimit[]} */
export function listLimits({ rulesets, datasetDate }) {
  return rulesets.flatMap((ruleset) =>
    ruleset.rules
      .filter(({ effect }) => effect !== 'none')
      .flatMap((rule) =>
        rule.levels.flatMap((level, i) => {
          if (level.supersededBeforeEffect) return [];
          const standing = ruleStanding({ levels: [/** @type {any} */ (level)] }, datasetDate);
          const leaves = leavesOf(level.when);
          return leaves.map((leaf) => ({
            ...drawingOf(leaf, ruleset, leaves.length > 1),
            ruleset,
            rule,
            level,
            number: i + 1,
            standing,
            isAlone: leaves.length === 1,
          }));
        }),
      ),
  );
}

/** @param {ReturnType<typeof leavesOf>[number]} leaf @param {SiteRuleset} ruleset @param {boolean} isBeside - Others are compared, too. */
function drawingOf(leaf, ruleset, isBeside) {
  const { metric = '' } = leaf;
  const op = OPS.find((one) => one in leaf) ?? 'gte';
  const limit = leaf[op];
  const declared = /** @type {any} */ (ruleset.metrics[metric] ?? {});
  const none = (/** @type {keyof typeof WHY} */ why) => ({
    metric,
    op,
    value: null,
    kind: null,
    why: WHY[why],
  });
  if (leaf.fact !== undefined) return none('fact');
  if (limit === null) return none('unpublished');
  if (typeof limit === 'object') return none('own');
  if (declared.scale !== undefined || !Number.isFinite(Number(limit))) return none('label');
  const isSample =
    isBeside && (op === 'gte' || op === 'gt') && declared.unit !== 'share' && SAMPLE.test(metric);
  return {
    metric,
    op,
    value: Number(limit),
    kind: isSample ? null : kindOfMetric(metric, declared),
    why: null,
  };
}
