import type { Ruleset } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';

/** Every ruleset of the dataset as published. */
export const realRulesets: readonly Ruleset[] = await Promise.all(
  rulesets.map(async ({ load }) => (await load()).default),
);
