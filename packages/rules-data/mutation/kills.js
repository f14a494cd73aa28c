import { compileRuleset, scoreAccount } from '@risk-check/core';
import { expandExample } from '../lint/expand-example.js';
import { metricsUsed, valuesAt } from '../lint/names-used.js';
import { buildRuleset } from '../scripts/build-ruleset.js';

/** @import { Written } from '../dataset/parse-dataset.js' */
/** @import { Mutant } from './mutants-of.js' */

/** @typedef {'killed' | 'refused' | 'survived'} Fate - `refused`: the engine does not accept the mutant. */

/**
 * Decides the fate of the mutants of one ruleset. Of a mutant only the rules that can see the change are compiled.
 * @param {Written} original
 * @param {any} common
 */
export function judgeOf(original, common) {
  /** @type {Map<string, { example: any, snapshot: any }[]>} */
  const expanded = new Map(
    original.rules.map((rule) => [
      rule.id,
      rule.examples.map((/** @type {any} */ example) => ({
        example,
        snapshot: expandExample(example, original.head),
      })),
    ]),
  );

  /** @param {Mutant} mutant @returns {Fate} */
  return ({ written, sees }) => {
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
      for (const { example, snapshot } of examples)
        if (!holds(id, example, snapshot, compiled)) return 'killed';
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

/** @param {string} id @param {any} example @param {any} snapshot @param {any} compiled */
function holds(id, { expect }, snapshot, compiled) {
  let finding;
  try {
    finding = scoreAccount(snapshot, compiled, { includeExperimental: true }).findings.find(
      ({ ruleId }) => ruleId === id,
    );
  } catch {
    return false;
  }
  if (!finding || finding.status !== expect.status) return false;
  if (expect.level !== undefined && finding.level !== expect.level) return false;
  return expect.value === undefined || Number(expect.value) === finding.value;
}
