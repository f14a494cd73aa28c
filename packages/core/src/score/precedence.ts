import type { RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { NearRule } from './near.ts';

export interface Precedence {
  readonly shown: readonly RuleOutcome[];
  /** What of each of those is near. */
  readonly near: readonly (NearRule | null)[];
  readonly superseded: { ruleId: string; by: string }[];
}

/** A fired rule of the same cause that weighs at least as much takes a weaker one out of the list. */
export function applyPrecedence(
  outcomes: readonly RuleOutcome[],
  near: readonly (NearRule | null)[],
): Precedence {
  const fired = new Map<string, number>();
  for (const outcome of outcomes) if (outcome.fired) fired.set(outcome.rule.id, outcome.fired.hazard);
  if (fired.size === 0) return { shown: outcomes, near, superseded: [] };
  const shown: RuleOutcome[] = [];
  const shownNear: (NearRule | null)[] = [];
  const superseded: { ruleId: string; by: string }[] = [];
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i] as RuleOutcome;
    const by = outcome.rule.suppressedBy?.find((id) => (fired.get(id) ?? -1) >= outcome.couldWeigh);
    if (by === undefined) {
      shown.push(outcome);
      shownNear.push(near[i] ?? null);
    } else superseded.push({ ruleId: outcome.rule.id, by });
  }
  return { shown, near: shownNear, superseded };
}
