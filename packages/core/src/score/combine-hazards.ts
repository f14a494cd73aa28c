import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { indexOf } from './hazard.ts';

/** Sums of hazard over causes; inside a cause the worst rule counts. */
export interface CombinedHazards {
  readonly evidence: number;
  readonly worst: number;
  readonly coverage: number;
  /** The evidence score if this rule's hazard were replaced by another (0: as if it had not fired). */
  scoreWith(outcome: RuleOutcome, hazard: number): number;
}

interface CauseTop {
  evidence: number;
  worst: number;
}

/** Combines the outcomes of all rules that count; order cannot matter, since all parts are whole numbers. */
export function combineHazards(outcomes: readonly RuleOutcome[]): CombinedHazards {
  const causes = new Map<string, CauseTop>();
  let knowable = 0;
  let checked = 0;
  for (const outcome of outcomes) {
    const { cause } = outcome.rule.declaration;
    let top = causes.get(cause);
    if (!top) {
      top = { evidence: 0, worst: 0 };
      causes.set(cause, top);
    }
    if (outcome.fired) top.evidence = Math.max(top.evidence, outcome.fired.hazard);
    if (outcome.possible) top.worst = Math.max(top.worst, outcome.possible.certainHazard);
    const weight = knowableHazard(outcome);
    knowable += weight;
    if (outcome.checked) checked += weight;
  }
  let evidence = 0;
  let worst = 0;
  for (const top of causes.values()) {
    evidence += top.evidence;
    worst += top.worst;
  }
  return {
    evidence,
    worst,
    coverage: knowable === 0 ? 0 : checked / knowable,
    scoreWith(outcome, hazard) {
      const { cause } = outcome.rule.declaration;
      let top = hazard;
      for (const other of outcomes) {
        if (other !== outcome && other.fired && other.rule.declaration.cause === cause)
          top = Math.max(top, other.fired.hazard);
      }
      return indexOf(evidence - (causes.get(cause)?.evidence ?? 0) + top);
    },
  };
}

/** The gravest hazard of a rule that could be found out; it does not depend on what the snapshot says. */
function knowableHazard(outcome: RuleOutcome): number {
  let most = 0;
  for (const level of outcome.rule.levels) {
    if (level.when.leaves.some((leaf) => leaf.threshold === null || !leaf.metric.observable)) continue;
    if (outcome.rule.declaration.effect === 'none' || level.declaration.supersededBeforeEffect) continue;
    most = Math.max(most, level.certainHazard);
  }
  return most;
}
