import type { Ruleset } from '@risk-check/core';

/** A rule as people write it. */
export interface HouseRule {
  readonly id: string;
  readonly levels: readonly { readonly evidence: string }[];
  readonly examples?: readonly unknown[];
}

/** A file of house rules that follows `house-rules.schema.json`. */
export interface HouseRules
  extends Partial<
    Pick<
      Ruleset,
      | 'title'
      | 'reasons'
      | 'causes'
      | 'facts'
      | 'params'
      | 'lists'
      | 'words'
      | 'metrics'
      | 'sources'
      | 'actions'
    >
  > {
  readonly extends?: string;
  readonly replaces?: string;
  readonly leaveOut?: readonly string[];
  readonly rules: readonly HouseRule[];
}

/** Whether a file means to be house rules and not a built ruleset. */
export function isHouseRules(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return 'extends' in value || 'replaces' in value || !('schemaVersion' in value);
}
