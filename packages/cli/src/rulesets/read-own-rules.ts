import { refuseDevices } from '../files/refuse-devices.ts';
import type { Io } from '../process/io.ts';
import type { OwnRules } from './own-rules.ts';

/** Which rules a run was told to use. */
export interface RulesFlags {
  readonly rules?: string;
  /** Environment or configuration file say so: only for accounts of that platform and role. */
  readonly rulesByDefault?: boolean;
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
