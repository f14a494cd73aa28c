import type { Ruleset } from '@risk-check/core';

/** Declarations of the metrics that the rule's own conditions name. */
export function metricsOfRule(rule: Ruleset['rules'][number], { metrics }: Ruleset): Ruleset['metrics'] {
  const text = JSON.stringify([rule.applies, rule.levels]);
  return Object.fromEntries(Object.entries(metrics).filter(([name]) => text.includes(`"metric":"${name}"`)));
}
