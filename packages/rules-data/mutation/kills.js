import { compileRuleset, scoreAccount } from '@risk-check/core';
import { levelKeys } from '../limits/level-keys.js';
import { expandExample } from '../lint/expand-example.js';
import { metricsUsed, valuesAt } from '../lint/names-used.js';
import { compileMetrics, metricValues } from '../metric-examples/metric-values.js';
import { buildRuleset } from '../scripts/build-ruleset.js';

/** @import { Written } from '../dataset/parse-dataset.js' */
/** @import { PinnedExample } from '../limits/pinned-examples.js' */
/** @import { Mutant } from './mutants-of.js' */

/** @typedef {'killed' | 'refused' | 'survived'} Fate - `refused`: the engine does not accept the mutant. */

/**
 * Decides the fate of the mutants of one ruleset. Of a mutant only what can see the change is compiled: rules are held
 * against their own examples and the pinned ones, metrics against theirs.
 * @param {Written} original
 * @param {any} common
 * @param {readonly PinnedExample[]} pinned - Of the ruleset, as they stand: a changed number does not move them.
 */
export function judgeOf(original, common, pinned = []) {
  /** @type {Map<string, { expect: any, snapshot: any }[]>} */
  const expanded = new Map(original.rules.map((rule) => [rule.id, examplesOf(rule, original, pinned)]));
  const judgeMetric = judgeMetricOf(original, common);

  /** @param {Mutant} mutant @returns {Fate} */
  return ({ written, sees, metric }) => {
    if (metric !== undefined) {
      const fate = judgeMetric(written, metric);
      if (fate !== 'survived') return fate;
    }
    for (const id of sees) {
      const examples = expanded.get(id) ?? [];
      const rule = written.rules.find((one) => one.id === id);
      if (!rule) {
        if (examples.length > 0) return 'killed';
        continue;
      }
      let compiled;
      try {
        compiled = compileRuleset(buildRuleset(only(rule, written), common));
      } catch {
        return 'refused';
      }
      for (const example of examples) if (!holds(id, example, compiled)) return 'killed';
    }
    return 'survived';
  };
}

/**
 * The examples of a rule and the pinned ones, as whole snapshots.
 * @param {any} rule @param {Written} written @param {readonly PinnedExample[]} pinned
 */
function examplesOf(rule, { head, compiledFiles, folder }, pinned) {
  const slug = rule.id.slice(rule.id.lastIndexOf('.') + 1);
  const file = compiledFiles.get(`${folder}/${slug}.json`);
  const keys = file ? levelKeys(file) : [];
  const { platform, role } = head;
  return [
    ...rule.examples.map((/** @type {any} */ example) => ({
      expect: example.expect,
      snapshot: expandExample(example, head),
    })),
    ...pinned
      .filter((example) => example.rule === slug)
      .map(({ status, level, snapshot }) => ({
        expect: { status, ...(level === null ? {} : { level: keys.indexOf(level) + 1 }) },
        snapshot: { snapshotVersion: 1, platform, role, ...snapshot },
      })),
  ];
}

/**
 * Whether the examples of metrics notice that one of them is counted otherwise.
 * @param {Written} original @param {any} common
 * @returns {(written: Written, changed: string) => Fate}
 */
function judgeMetricOf(original, common) {
  const valued = [...new Set(original.metricExamples.flatMap(({ values }) => Object.keys(values)))];
  return (written, changed) => {
    const reading = valued.filter(
      (name) => name === changed || metricsUsed({ metric: name }, written.metrics).has(changed),
    );
    if (reading.length === 0) return 'survived';
    let compiled;
    try {
      compiled = compileMetrics(written, common, reading);
    } catch {
      return 'refused';
    }
    for (const example of original.metricExamples) {
      const wanted = reading.filter((name) => Object.hasOwn(example.values, name));
      if (wanted.length === 0) continue;
      let now;
      try {
        now = metricValues(example, written, compiled, wanted);
      } catch {
        return 'killed';
      }
      for (const name of wanted)
        if (JSON.stringify(now[name]) !== JSON.stringify(example.values[name])) return 'killed';
    }
    return 'survived';
  };
}

/** The ruleset with one rule, what it gives way to, and the metrics they read. @param {any} rule @param {Written} written @returns {Written} */
function only(rule, written) {
  const wanted = new Set([rule.id, ...(rule.suppressedBy ?? [])]);
  const rules = written.rules.filter(({ id }) => wanted.has(id));
  const reading = rules.map(({ levels, applies }) => ({ levels, applies }));
  const metrics = metricsUsed(reading, written.metrics);
  const cited = new Set(valuesAt(reading, 'source').map(({ value }) => value));
  return {
    ...written,
    rules,
    actions: {},
    metrics: pick(written.metrics, metrics),
    sources: pick(written.sources, cited),
  };
}

/** @param {Record<string, any>} object @param {Set<string>} names */
const pick = (object, names) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => names.has(name)));

/** @param {string} id @param {{ expect: any, snapshot: any }} example @param {any} compiled */
function holds(id, { expect, snapshot }, compiled) {
  let finding;
  try {
    finding = scoreAccount(snapshot, compiled, { includeExperimental: true }).findings.find(
      ({ ruleId }) => ruleId === id,
    );
  } catch {
    return false;
  }
  if (expect.status === 'superseded') return finding === undefined;
  if (!finding || finding.status !== expect.status) return false;
  if (expect.level !== undefined && finding.level !== expect.level) return false;
  return expect.value === undefined || Number(expect.value) === finding.value;
}
