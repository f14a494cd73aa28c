import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { FALSE } from '../exact/kleene.ts';

/** The most a rule weighs, or may still turn out to weigh: what is true is knowable. */
const couldWeigh = ({ levels }: RuleOutcome): number =>
  Math.max(0, ...levels.map(({ level, knowable }) => (knowable !== FALSE ? level.hazard : 0)));

export interface Precedence {
  readonly shown: readonly RuleOutcome[];
  readonly superseded: { ruleId: string; by: string }[];
}

/** A fired rule of the same cause that weighs at least as much takes a weaker one out of the list. */
export function applyPrecedence(outcomes: readonly RuleOutcome[]): Precedence {
  if (!outcomes.some(({ rule }) => rule.suppressedBy)) return { shown: outcomes, superseded: [] };
  const fired = new Map<string, number>();
  for (const outcome of outcomes) if (outcome.fired) fired.set(outcome.rule.id, outcome.fired.hazard);
  const shown: RuleOutcome[] = [];
  const superseded: { ruleId: string; by: string }[] = [];
  for (const outcome of outcomes) {
    const by = outcome.rule.suppressedBy?.find((id) => (fired.get(id) ?? -1) >= couldWeigh(outcome));
    if (by === undefined) shown.push(outcome);
    else superseded.push({ ruleId: outcome.rule.id, by });
  }
  return { shown, superseded };
}
