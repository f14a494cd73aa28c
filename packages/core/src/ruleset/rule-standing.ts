/** Whether anything of a rule holds on a day; `announced`: all of it lies ahead. */
export type RuleStanding = 'in-force' | 'announced' | 'over';

/**
 * Whether anything of a rule holds on a day, by the dates of its levels.
 *
 * @param rule - With its levels, as a ruleset has it.
 * @param day - YYYY-MM-DD in the zone of the ruleset.
 *
 * @example
 * for (const rule of ruleset.rules) console.log(rule.id, ruleStanding(rule, ruleset.datasetDate));
 */
export function ruleStanding(
  {
    levels,
  }: {
    readonly levels: readonly {
      readonly from?: string;
      readonly until?: string;
      readonly supersededBeforeEffect?: true;
    }[];
  },
  day: string,
): RuleStanding {
  const held = levels.filter(({ supersededBeforeEffect }) => !supersededBeforeEffect);
  if (held.some(({ from = '', until = '9999' }) => from <= day && day < until)) return 'in-force';
  return held.some(({ from = '' }) => from > day) ? 'announced' : 'over';
}
