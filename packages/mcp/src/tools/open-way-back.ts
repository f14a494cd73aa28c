import type { Guide, Ruleset } from '@risk-check/core';
import { idOf, unlistedPlatform } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { generalWayBack } from '@risk-check/rules-data/general';
import { openRuleset } from './open-ruleset.ts';

/** The ruleset that a snapshot names, and its way back; for a platform without rules what holds on every platform. */
export async function openWayBack(
  snapshot: Readonly<Record<string, unknown>>,
): Promise<{ ruleset: Ruleset; guide: Guide }> {
  const general = generalOf(snapshot);
  if (general) return general;
  const { entry, ruleset } = await openRuleset(snapshot);
  return { ruleset, guide: (await entry.loadGuide()).default as Guide };
}

/** Null where the platform has rules, or may be a mistyped one that has. */
function generalOf({ platform, role }: Readonly<Record<string, unknown>>) {
  if (typeof platform !== 'string' || typeof role !== 'string') return null;
  const known = [...new Set(rulesets.map((entry) => entry.platform))];
  const unlisted = unlistedPlatform(platform, known);
  // Core compares the names of a snapshot with those of its rules.
  if (unlisted?.platform !== platform || idOf(role) !== role) return null;
  return generalWayBack(platform, role, `${unlisted.name} ${role}`);
}
