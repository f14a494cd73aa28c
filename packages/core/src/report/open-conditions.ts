import { allowedParam, type CompiledCondition } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import type { LevelOutcome, RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { TRUE } from '../exact/kleene.ts';
import { placeOfFact } from './place-of-fact.ts';

/** Whether a level does not hold yet and could, by what can be found out. */
export const isOpen = ({ truth, knowable }: LevelOutcome): boolean => truth !== TRUE && knowable > 0;

/** What may still settle a rule: whether it applies, and what its open levels say. */
export function openConditions({ rule, levels }: RuleOutcome): CompiledCondition[] {
  const conditions = [rule.applies];
  for (const state of levels) if (isOpen(state)) conditions.push(state.level.when, state.level.applies);
  return conditions.filter((condition) => condition !== null);
}

/** Facts and limits a condition asks for and the owner has not said, by their places in a snapshot. */
export function unsaidIn({ facts, leaves }: CompiledCondition, context: Context): string[] {
  const unsaid: string[] = [];
  for (const fact of facts) if (context.fact(fact) === undefined) unsaid.push(placeOfFact(fact));
  for (const { threshold } of leaves)
    if (threshold !== null && typeof threshold === 'object' && allowedParam(threshold, context) === null)
      unsaid.push(`params.${threshold.param}`);
  return unsaid;
}
