import type { Ruleset, Snapshot } from '@risk-check/core';
import type { OwnProblem } from '@risk-check/report/problems';
import type { Io } from '../process/io.ts';
import { findRuleset } from './find-ruleset.ts';
import { ownRulesetFor } from './own-rules.ts';
import { type RulesFlags, readOwnRules } from './read-own-rules.ts';

/** The rules for an account: its owner's where they judge it, else those of the dataset, or why there are none. */
export async function rulesFor(
  account: Pick<Snapshot, 'platform' | 'role'>,
  flags: RulesFlags,
  io: Io,
): Promise<Ruleset | OwnProblem> {
  const own = ownRulesetFor(await readOwnRules(flags, io), account);
  if (own) return own;
  const entry = findRuleset(account.platform, account.role);
  return 'code' in entry ? entry : (await entry.load()).default;
}
