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
  /** The evidence without the rule that has most. */
  second: number;
  worst: number;
}

/** Combines the outcomes of all rules that count; order cannot matter, since all parts are whole numbers. */
export function combineHazards(outcomes: readonly RuleOutcome[]): CombinedHazards {
  const causes: (CauseTop | undefined)[] = [];
  let knowable = 0;
  let checked = 0;
  for (const outcome of outcomes) {
    const { causeIndex } = outcome.rule;
    let top = causes[causeIndex];
    if (!top) {
      top = { evidence: 0, second: 0, worst: 0 };
      causes[causeIndex] = top;
    }
    const hazard = outcome.fired?.hazard ?? 0;
    if (hazard > top.evidence) {
      top.second = top.evidence;
      top.evidence = hazard;
    } else if (hazard > top.second) top.second = hazard;
    if (outcome.possible) top.worst = Math.max(top.worst, outcome.possible.certainHazard);
    const weight = outcome.rule.knowableHazard;
    knowable += weight;
    if (outcome.checked) checked += weight;
  }
  let evidence = 0;
  let worst = 0;
  for (const top of causes) {
    if (!top) continue;
    evidence += top.evidence;
    worst += top.worst;
  }
  return {
    evidence,
    worst,
    coverage: knowable === 0 ? 0 : checked / knowable,
    scoreWith(outcome, hazard) {
      const top = causes[outcome.rule.causeIndex];
      if (!top) return indexOf(evidence + hazard);
      const others = outcome.fired?.hazard === top.evidence ? top.second : top.evidence;
      return indexOf(evidence - top.evidence + Math.max(hazard, others));
    },
  };
}
