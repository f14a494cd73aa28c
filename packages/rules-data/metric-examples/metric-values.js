import { compileRuleset, scoreAccount } from '@risk-check/core';
import { expandExample } from '../lint/expand-example.js';
import { metricsUsed } from '../lint/names-used.js';
import { buildRuleset } from '../scripts/build-ruleset.js';

/** @import { CompiledRuleset } from '@risk-check/core' */
/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */

/**
 * What the engine knows of a metric: its value, bounds where some items lack a field, or null where it knows nothing.
 * @typedef {number | string | { atLeast?: number | string, atMost?: number | string } | null} MetricValue
 * @typedef {{ name: string, asOf?: string, snapshot: any, values: Record<string, MetricValue> }} MetricExample
 */

/**
 * A ruleset that asks for nothing but metrics: one rule for each of them, which shows its value.
 * @param {Written} written @param {Dataset['common']} common @param {Iterable<string>} names
 * @returns {CompiledRuleset}
 */
export function compileMetrics(written, common, names) {
  const wanted = [...names];
  const used = metricsUsed(
    wanted.map((metric) => ({ metric })),
    written.metrics,
  );
  const metrics = Object.fromEntries(Object.entries(written.metrics).filter(([name]) => used.has(name)));
  const [cause] = Object.keys(written.head.causes);
  const rules = wanted.map((metric) => ({
    id: ruleIdOf(written.id, metric),
    title: `Value of ${metric}`,
    status: 'stable',
    cause,
    message: `Value: {${metric}}`,
    means: 'Shows the value of one metric.',
    advice: 'There is nothing to do about a value.',
    onlyTime: 'There is nothing to do about a value.',
    levels: [
      {
        when: { metric, gte: written.metrics[metric].scale?.[0] ?? '0' },
        severity: 'info',
        evidence: 'heuristic',
        sources: [],
        reason: 'Every value is shown.',
      },
    ],
  }));
  return compileRuleset(buildRuleset({ ...written, actions: {}, metrics, rules }, common));
}

/**
 * The values of these metrics for the snapshot of an example.
 * @param {{ asOf?: string, snapshot: any }} example @param {Written} written @param {CompiledRuleset} compiled
 * @param {Iterable<string>} names
 * @returns {Record<string, MetricValue>}
 */
export function metricValues(example, written, compiled, names) {
  const { findings } = scoreAccount(expandExample(example, written.head), compiled, {
    includeExperimental: true,
  });
  const byId = new Map(findings.map((finding) => [finding.ruleId, /** @type {any} */ (finding)]));
  return Object.fromEntries(
    [...names].map((name) => [name, shownValue(byId.get(ruleIdOf(written.id, name)))]),
  );
}

/** @param {any} finding @returns {MetricValue} */
function shownValue({ value, atLeast, atMost }) {
  if (value !== undefined && value !== null) return value;
  if (atLeast === undefined && atMost === undefined) return null;
  return { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
}

/** @param {string} ruleset @param {string} metric */
const ruleIdOf = (ruleset, metric) =>
  `${ruleset}.value-of-${metric.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
