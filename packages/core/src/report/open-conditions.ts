import { allowedParam, type CompiledCondition } from '../evaluate/condition.ts';
import type { Context } from '../evaluate/context.ts';
import { placeOfFact } from './place-of-fact.ts';

/** Facts and limits a condition asks for and the owner has not said, by their places in a snapshot. */
export function unsaidIn({ facts, leaves }: CompiledCondition, context: Context): string[] {
  const unsaid: string[] = [];
  for (const fact of facts) if (context.fact(fact) === undefined) unsaid.push(placeOfFact(fact));
  for (const { threshold } of leaves)
    if (threshold !== null && typeof threshold === 'object' && allowedParam(threshold, context) === null)
      unsaid.push(`params.${threshold.param}`);
  return unsaid;
}
