import { neededData, type Ruleset, ruleStanding } from '@risk-check/core';
import { datasetDate, datasetVersion, type RulesetEntry, rulesets } from '@risk-check/rules-data';
import type { Io } from '../process/io.ts';
import { type RulesFlags, readOwnRules } from './read-own-rules.ts';

/** A ruleset of the index, or of a file, which brings no guide. */
export type ListedRuleset = Omit<RulesetEntry, 'reasons' | 'loadGuide'>;

/** What can be listed and shown: the dataset, the one ruleset of `--rules FILE`, or the dataset with that of the settings. */
export interface RulesetsAtHand {
  readonly datasetVersion: string;
  readonly datasetDate: string;
  readonly entries: readonly ListedRuleset[];
  /** The one of a file among them. */
  readonly own?: Ruleset;
}

export async function rulesetsAtHand(flags: RulesFlags, io: Io): Promise<RulesetsAtHand> {
  const own = await readOwnRules(flags, io);
  if (own === undefined) return { datasetVersion, datasetDate, entries: rulesets };
  const { ruleset, takesAll } = own;
  const others = takesAll ? [] : rulesets.filter(({ id }) => id !== ruleset.id);
  return {
    datasetVersion: ruleset.datasetVersion,
    datasetDate: ruleset.datasetDate,
    entries: [entryOf(ruleset), ...others],
    own: ruleset,
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
    rules: rules.map((rule) => {
      const standing = ruleStanding(rule, ruleset.datasetDate);
      return {
        ...{ id: rule.id, title: rule.title, status: rule.status },
        ...(standing === 'in-force' ? {} : { standing }),
      };
    }),
    load: async () => ({ default: ruleset as never }),
  };
}
