import { neededData, type Ruleset } from '@risk-check/core';
import { datasetDate, datasetVersion, type RulesetEntry, rulesets } from '@risk-check/rules-data';
import type { Io } from '../io.ts';
import { readRulesetFile } from './read-ruleset-file.ts';

/** A ruleset of the index, or of a file, which brings no guide. */
export type ListedRuleset = Omit<RulesetEntry, 'reasons' | 'loadGuide'>;

/** What can be listed and shown: the dataset, or the one ruleset of `--rules FILE`. */
export interface RulesetsAtHand {
  readonly datasetVersion: string;
  readonly datasetDate: string;
  readonly entries: readonly ListedRuleset[];
}

export async function rulesetsAtHand(file: string | undefined, io: Io): Promise<RulesetsAtHand> {
  if (file === undefined) return { datasetVersion, datasetDate, entries: rulesets };
  const own = await readRulesetFile(file, io);
  return {
    datasetVersion: own.datasetVersion,
    datasetDate: own.datasetDate,
    entries: [entryOf(own)],
  };
}

function entryOf(ruleset: Ruleset): ListedRuleset {
  const { id, platform, role, title, status, homepage, policies, rules } = ruleset;
  return {
    id,
    platform,
    role,
    title,
    status,
    homepage,
    policies,
    needs: neededData(ruleset).map((data) => ({ name: data.name, rules: data.rules.length })),
    rules: rules.map((rule) => ({ id: rule.id, title: rule.title, status: rule.status })),
    load: async () => ({ default: ruleset as never }),
  };
}
