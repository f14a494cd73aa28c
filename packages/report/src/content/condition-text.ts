import type { Level, Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { comparisonText } from './value-text.ts';

type Condition = Level['when'];
const OPS = ['gte', 'gt', 'lte', 'lt'] as const;

/** A condition of a rule in words. */
export function conditionText(condition: Condition, ruleset: Ruleset, words: Words): string {
  const text = words.commands.rules;
  if ('all' in condition) return text.all(condition.all.map((part) => conditionText(part, ruleset, words)));
  if ('any' in condition) return text.any(condition.any.map((part) => conditionText(part, ruleset, words)));
  if ('fact' in condition) {
    const values = (condition.in ?? condition.notIn ?? []).map(String);
    if (condition.fact === 'account.status')
      return text.status(
        condition.in !== undefined,
        values.map((value) => text.statuses[value] ?? value),
      );
    const name = ruleset.facts?.[condition.fact]?.title ?? condition.fact;
    return text.fact(name, condition.in !== undefined, values);
  }
  const metric = ruleset.metrics[condition.metric];
  const op = OPS.find((name) => condition[name] !== undefined) ?? 'gte';
  const threshold = condition[op] ?? null;
  if (threshold !== null && typeof threshold === 'object') {
    return text.condition(metric?.title ?? condition.metric, text.setByOwner(threshold.oneOf));
  }
  const comparison = { metric: condition.metric, unit: metric?.unit ?? '', op, threshold };
  const { limit } = comparisonText(comparison, ruleset, words);
  return text.condition(metric?.title ?? condition.metric, condition.target ? text.target(limit) : limit);
}
