import { indexOf } from '../compile/hazard.ts';
import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { GraveNear } from '../report/band.ts';
import type { NearRule } from './near.ts';

/** Sums of hazard over causes; inside a cause the worst rule counts. */
export interface CombinedHazards {
  readonly evidence: number;
  readonly worst: number;
  readonly coverage: number;
  /** Whether a grave level is near. */
  readonly graveNear: GraveNear;
  /** The evidence score if this rule's hazard were replaced by another (0: as if it had not fired). */
  scoreWith(outcome: RuleOutcome, hazard: number): number;
}

/** Flat array, three numbers per cause, 0 unless set: highest evidence, highest without the rule that has it, and worst case. */
const EVIDENCE = 0;
const SECOND = 1;
const WORST = 2;
const WIDTH = 3;

/**
 * Combines the outcomes of all rules that count; order cannot matter, since all parts are whole numbers.
 *
 * @param near - What of each is near, in the same order.
 * @param tops - Room to work in, empty or all 0: a walk through time uses one again.
 */
export function combineHazards(
  outcomes: readonly RuleOutcome[],
  near: readonly (NearRule | null)[],
  tops: number[] = [],
): CombinedHazards {
  let evidence = 0;
  let worst = 0;
  let knowable = 0;
  let checked = 0;
  let isJudged = false;
  let graveNear: GraveNear = 0;
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i] as RuleOutcome;
    const close = near[i];
    const { rule, possible } = outcome;
    const { knowableHazard } = rule;
    knowable += knowableHazard;
    if (outcome.checked) checked += knowableHazard;
    isJudged ||= outcome.judged && knowableHazard > 0;
    // What holds may hold.
    if (!possible && !close) continue;
    const at = rule.causeIndex * WIDTH;
    const most = tops[at + EVIDENCE] ?? 0;
    const hazard = outcome.fired?.hazard ?? 0;
    if (hazard > most) {
      tops[at + SECOND] = most;
      tops[at + EVIDENCE] = hazard;
      evidence += hazard - most;
    } else if (hazard > (tops[at + SECOND] ?? 0)) tops[at + SECOND] = hazard;
    let couldBe = possible?.certainHazard ?? 0;
    if (close) {
      couldBe = Math.max(couldBe, close.worstHazard);
      if (close.grave > graveNear) graveNear = close.grave;
    }
    const worstSoFar = tops[at + WORST] ?? 0;
    if (couldBe > worstSoFar) {
      tops[at + WORST] = couldBe;
      worst += couldBe - worstSoFar;
    }
  }
  return {
    evidence,
    worst,
    // Rules that do not apply say nothing about this account.
    coverage: isJudged ? checked / knowable : 0,
    graveNear,
    scoreWith(outcome, hazard) {
      const at = outcome.rule.causeIndex * WIDTH;
      const most = tops[at + EVIDENCE] ?? 0;
      const others = outcome.fired?.hazard === most ? (tops[at + SECOND] ?? 0) : most;
      return indexOf(evidence - most + Math.max(hazard, others));
    },
  };
}
