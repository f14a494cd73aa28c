import { hazardOf, indexOf } from '../../../packages/core/src/compile/hazard.ts';
import type { RuleOutcome } from '../../../packages/core/src/evaluate/evaluate-rule.ts';
import { type Band, bandOf } from '../../../packages/core/src/report/band.ts';
import { combineHazards } from '../../../packages/core/src/score/combine-hazards.ts';
import { splitPoints } from '../../../packages/core/src/score/points.ts';

/** A rule that has fired, as far as the score looks at it. Weights are 0 to 1. */
export interface FiredRule {
  readonly cause: string;
  /** Weight of the severity. */
  readonly severity: number;
  /** Weight of the class of evidence. */
  readonly evidence: number;
}

export interface WeighedRules {
  /** 0-99. */
  readonly score: number;
  readonly worstCase: number;
  readonly band: Band;
  /** In the order of the rules; they add up to `score`. */
  readonly points: readonly number[];
  /** The score if the rule had not fired, in the order of the rules. */
  readonly scoreWithout: readonly number[];
}

/** What an account scores at which exactly these rules fire and everything else is known to be clear: core's own functions. */
export function weighRules(rules: readonly FiredRule[]): WeighedRules {
  const causes = [...new Set(rules.map(({ cause }) => cause))];
  const outcomes = rules.map(({ cause, severity, evidence }) => {
    const certainHazard = hazardOf(severity, 1);
    const level = { hazard: hazardOf(severity, evidence), certainHazard };
    return {
      rule: { causeIndex: causes.indexOf(cause), knowableHazard: certainHazard },
      fired: level,
      possible: level,
      checked: true,
      judged: true,
    } as unknown as RuleOutcome;
  });
  const combined = combineHazards(outcomes, []);
  const score = indexOf(combined.evidence);
  const worstCase = indexOf(combined.worst);
  return {
    score,
    worstCase,
    // Of an account at which nothing fires everything is still known.
    band: bandOf(score, worstCase, rules.length === 0 ? 1 : combined.coverage, 0),
    points: splitPoints(outcomes, score),
    scoreWithout: outcomes.map((outcome) => combined.scoreWith(outcome, 0)),
  };
}
