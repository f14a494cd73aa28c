import { hazardOf, indexOf } from '../compile/hazard.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { type Band, bandOf } from '../report/band.ts';
import { combineHazards } from './combine-hazards.ts';
import { splitPoints } from './points.ts';

/** A rule that has fired, as far as the score looks at it. Weights are 0 to 1. */
export interface FiredRule {
  readonly cause: string;
  /** Weight of the severity. */
  readonly severity: number;
  /** Weight of the class of evidence. */
  readonly evidence: number;
}

/** What the score makes of rules that fire. */
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

/**
 * The arithmetic of the score alone, for an account where exactly these rules fire and all others are known to be clear.
 *
 * @param rules - The rules that fire, each with its cause and weights.
 * @returns Score and worst case (0 to 99), band, and the points of each rule.
 * @see docs/scoring.md
 *
 * @example
 * weighRules([{ cause: 'disputes', severity: 1, evidence: 0.6 }]).score;
 */
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
    // With no rule fired everything is still known.
    band: bandOf(score, worstCase, rules.length === 0 ? 1 : combined.coverage, 0),
    points: splitPoints(outcomes, score),
    scoreWithout: outcomes.map((outcome) => combined.scoreWith(outcome, 0)),
  };
}
