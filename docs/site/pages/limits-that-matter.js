import { isInForce, isUnpublished } from '../dataset-lookup.js';
import { conditionWithScope } from './rule-levels.js';

/**
 * @import { Context } from '../context.js'
 * @import { SiteRuleset, WrittenLevel, WrittenRule } from '../dataset.js'
 */

/** Most severe first. */
export const GRAVITY = ['critical', 'high', 'medium', 'low', 'info'];
const PROOF = ['official', 'documented', 'reported', 'anecdotal', 'heuristic'];

/** The gravest and best proven level first. @template {Pick<WrittenLevel, 'severity' | 'evidence'>} T @param {readonly T[]} levels */
export const byWeight = (levels) =>
  [...levels].sort(
    (a, b) =>
      GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) ||
      PROOF.indexOf(a.evidence) - PROOF.indexOf(b.evidence),
  );

/**
 * The most severe level in force with a published limit of each rule; the most severe and best proven rule first.
 * @param {SiteRuleset} ruleset @param {Context} context
 * @returns {{ rule: WrittenRule, level: WrittenLevel, limit: string }[]}
 */
export function mattering(ruleset, context) {
  const found = ruleset.rules
    .filter(({ effect, status }) => effect !== 'none' && status === 'stable')
    .flatMap((rule) => {
      const [level] = byWeight(
        rule.levels.filter(
          (one) => isInForce(one, context.dataset.datasetDate) && !isUnpublished(one.when, ruleset),
        ),
      );
      return level ? [{ rule, level, severity: level.severity, evidence: level.evidence }] : [];
    });
  return byWeight(found).map(({ rule, level }) => ({
    rule,
    level,
    limit: conditionWithScope(level, ruleset, context),
  }));
}
