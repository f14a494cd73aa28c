import type { Ruleset } from '@risk-check/core';

/** A ruleset to use instead of the dataset's. */
export interface OwnRules {
  readonly ruleset: Ruleset;
  /** Whether it also takes accounts of another platform, where core then says what is wrong. */
  readonly takesAll: boolean;
}

/** The own ruleset, if it judges this account. */
export function ownRulesetFor(own: OwnRules | undefined, account: unknown): Ruleset | undefined {
  if (!own) return undefined;
  const { platform, role } = (account ?? {}) as { platform?: unknown; role?: unknown };
  const fits = platform === own.ruleset.platform && role === own.ruleset.role;
  return fits || own.takesAll ? own.ruleset : undefined;
}
