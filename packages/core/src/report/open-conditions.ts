import { allowedParam, type CompiledCondition } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import type { LevelOutcome, RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { TRUE } from '../exact/kleene.ts';
import { placeOfFact } from './place-of-fact.ts';

/** Levels that do not hold yet and could, by what can be found out. */
export const openLevels = ({ levels }: RuleOutcome): LevelOutcome[] =>
  levels.filter(({ truth, knowable }) => truth !== TRUE && knowable > 0);

/** What may still settle a rule: whether it applies, and what its open levels say. */
export const openConditions = (outcome: RuleOutcome): CompiledCondition[] =>
  openLevels(outcome)
    .flatMap(({ level }) => [level.when, level.applies])
    .concat(outcome.rule.applies)
    .filter((condition) => condition !== null);

/** Facts and limits a condition asks for and the owner has not said, by their places in a snapshot. */
export function unsaidIn({ facts, leaves }: CompiledCondition, context: Context): string[] {
  const unsaid = facts.filter((fact) => context.fact(fact) === undefined).map(placeOfFact);
  for (const { threshold } of leaves)
    if (threshold !== null && typeof threshold === 'object' && allowedParam(threshold, context) === null)
      unsaid.push(`params.${threshold.param}`);
  return unsaid;
}
