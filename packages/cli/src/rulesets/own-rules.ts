import type { Ruleset } from '@risk-check/core';
import { refuseDevices } from '../files/refuse-devices.ts';
import type { Io } from '../process/io.ts';

/** Which rules a run was told to use. */
export interface RulesFlags {
  readonly rules?: string;
  /** Environment or configuration file say so: only for accounts of that platform and role. */
  readonly rulesByDefault?: boolean;
}

/** A ruleset to use instead of the dataset's. */
export interface OwnRules {
  readonly ruleset: Ruleset;
  /** Whether it also takes accounts of another platform, where core then says what is wrong. */
  readonly takesAll: boolean;
}

export async function readOwnRules(
  { rules, rulesByDefault = false }: RulesFlags,
  io: Io,
): Promise<OwnRules | undefined> {
  if (rules === undefined) return undefined;
  if (rulesByDefault) await refuseDevices(rules, io);
  const { readRulesetFile } = await import('./read-ruleset-file.ts');
  return { ruleset: await readRulesetFile(rules, io), takesAll: !rulesByDefault };
}

/** The own ruleset, if it judges this account. */
export function ownRulesetFor(own: OwnRules | undefined, account: unknown): Ruleset | undefined {
  if (!own) return undefined;
  const { platform, role } = (account ?? {}) as { platform?: unknown; role?: unknown };
  const fits = platform === own.ruleset.platform && role === own.ruleset.role;
  return fits || own.takesAll ? own.ruleset : undefined;
}
