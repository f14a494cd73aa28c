import type { AppealRules, Guide, Ruleset } from '@risk-check/core';
import { dataBlock } from './data-block.ts';

/** One platform and role of the page. */
export interface RulesetEntry {
  readonly id: string;
  readonly platform: string;
  readonly role: string;
  readonly title: string;
  readonly reasons: readonly string[];
  readonly load: () => Promise<{ readonly default: Ruleset }>;
  readonly loadGuide: () => Promise<{ readonly default: Guide }>;
}

/** The index in the form of `@risk-check/rules-data`, so that parts of the command line can use it. */
export const rulesets: readonly RulesetEntry[] = dataBlock<Omit<RulesetEntry, 'load' | 'loadGuide'>[]>(
  'index',
).map((entry) => ({
  ...entry,
  load: async () => ({ default: rulesetOf(entry.id) }),
  loadGuide: async () => ({ default: guideOf(entry.id) }),
}));

export const rulesetOf = (id: string): Ruleset => dataBlock(`ruleset:${id}`);
export const guideOf = (id: string): Guide => dataBlock(`guide:${id}`);
export const appealRules = (): AppealRules => dataBlock('appeal');
/** Snapshots to try, by name. */
export const examplesOf = (id: string): Readonly<Record<string, unknown>> => dataBlock(`examples:${id}`);
