import type { Rule, Ruleset } from './ruleset.generated.ts';

export type { Rule, Ruleset, RulesetTypes } from './ruleset.generated.ts';
/** One step of a rule: a condition, the severity of what may follow, and where that is known from. Numbered from 1 in reports. */
export type Level = Rule['levels'][number];
/** How close to a limit is near. */
export type NearNumbers = Ruleset['scoring']['near'];
