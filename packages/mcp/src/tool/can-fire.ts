import type { RulesetEntry } from '@risk-check/rules-data';

type ListedRule = RulesetEntry['rules'][number];

/** Whether a rule has a published number in force: the others are listed, and not counted. */
export const canFire = ({ standing, unpublished }: ListedRule): boolean => !standing && !unpublished;
