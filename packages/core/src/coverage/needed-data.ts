import { compiledOnce } from '../compile/compile-ruleset.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import { placeOfFact } from '../report/place-of-fact.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';

/** One kind of data that rules look at. */
export interface NeededData {
  /** As in a report's `needs`: a list (`disputes`), `account`, `metrics.x`, `facts.x`, `region`, `program`, `account.status` or `params.x`. */
  readonly name: string;
  /** The rules that look at it, in the order of their ids. */
  readonly rules: readonly string[];
}

/**
 * All data that the rules of a ruleset look at, by name: lists, facts, settings, and metrics that cannot be computed from
 * lists and must be given ready-made.
 *
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @throws {RulesetError} When the ruleset is malformed.
 *
 * @example
 * for (const { name, rules } of neededData(ruleset)) console.log(name, rules.length);
 */
export function neededData(ruleset: Ruleset | CompiledRuleset): NeededData[] {
  const { rules, metrics } = compiledOnce(ruleset);
  const byName = new Map<string, Set<string>>();
  for (const rule of rules) {
    const { declaration } = rule;
    if (declaration.effect === 'none') continue;
    const inputs = rule.inputs();
    const names = [
      ...inputs.lists,
      ...[...inputs.metrics]
        .filter((name) => !metrics.get(name)?.fromEvents)
        .map((name) => `metrics.${name}`),
      ...[...inputs.facts].map(placeOfFact),
      ...[...inputs.params].map((name) => `params.${name}`),
    ];
    for (const name of names) byName.set(name, (byName.get(name) ?? new Set()).add(declaration.id));
  }
  return [...byName]
    .map(([name, ids]) => ({ name, rules: [...ids].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
