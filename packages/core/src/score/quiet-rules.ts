import type { Case } from '../account/open-case.ts';
import type { CompiledRule } from '../evaluate/compiled.ts';
import { evaluateRule, type RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { ABSENT_TABLE, EMPTY_TABLE } from '../evaluate/tables.ts';
import { type NearRule, nearRule } from './near.ts';

/**
 * What rules come to of which an account says nothing, as all do whose lists are like its own: what such a rule reads is
 * empty or not given. That is most rules of most accounts.
 */
export interface QuietRules {
  /** From this instant (included) until that one (excluded). */
  readonly from: number;
  readonly until: number;
  /** Of all rules; those of the loud ones are to be replaced. */
  readonly outcomes: readonly RuleOutcome[];
  readonly near: readonly (NearRule | null)[];
  /** The places of the others. */
  readonly loud: readonly number[];
}

/** Accounts have few different sets of lists; those of a hostile one must not fill the memory. */
export const MOST_SETS = 200;

/** Lists of which one number can tell apart what each holds. */
const MOST_LISTS = 32;

/** null for a set that was met once: gathering takes longer than evaluating. */
const known = new WeakMap<readonly CompiledRule[], Map<number, QuietRules | null>>();

/** The quiet ones of some rules; null where they are not known, and where numbers are given. */
export function quietRules(rules: readonly CompiledRule[], base: Case): QuietRules | null {
  const { given, context, ruleset, reading } = base;
  const { places } = reading;
  if (places.size > MOST_LISTS || given.byMetric.length > 0) return null;
  const holds = (list: string, place?: number): number => {
    const table = context.tables.table(list, place);
    return table === ABSENT_TABLE ? 0 : table === EMPTY_TABLE ? 1 : 2;
  };
  let set = 0;
  for (const [list, place] of places) set = set * 3 + holds(list, place);
  const bySet = known.get(rules) ?? new Map<number, QuietRules | null>();
  known.set(rules, bySet);
  let found = bySet.get(set);
  const { at } = context;
  if (found && at >= found.from && at < found.until) return found;
  if (bySet.size >= MOST_SETS) bySet.clear();
  found = found === undefined ? null : gather();
  bySet.set(set, found);
  return found;

  function gather(): QuietRules {
    const loud: number[] = [];
    let from = -Infinity;
    let until = Infinity;
    const outcomes = rules.map((rule, place) => {
      const outcome = evaluateRule(rule, context);
      if (!isQuiet(rule)) {
        loud.push(place);
        return outcome;
      }
      for (const level of rule.levels)
        for (const edge of [level.from - rule.soon, level.from, level.until]) {
          if (edge <= at) from = Math.max(from, edge);
          else until = Math.min(until, edge);
        }
      return outcome;
    });
    return { from, until, outcomes, near: outcomes.map((outcome) => nearRule(outcome, context)), loud };
  }

  function isQuiet({ inputs }: CompiledRule): boolean {
    const { lists, metrics, facts, params } = inputs();
    // Periods in a row also look at the age of the account, without naming it.
    const fields = [...metrics].flatMap((name) => ruleset.metricFields.get(name) ?? []);
    const read = [...lists, ...fields.map(({ list }) => list)];
    return facts.size + params.size === 0 && read.every((list) => holds(list) < 2);
  }
}
