import type { CompiledRule } from '../evaluate/compiled.ts';
import type { FieldTypes } from '../evaluate/field-types.ts';

/** A rule may only give way to one of its own cause that weighs at least as much, so that no score can change. */
export function checkPrecedence(rules: readonly CompiledRule[], types: FieldTypes): void {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  /** Adds the rules that one gives way to, also through further ones. */
  const addAll = (id: string, all: Set<string>): ReadonlySet<string> => {
    for (const next of byId.get(id)?.suppressedBy ?? []) if (!all.has(next)) addAll(next, all.add(next));
    return all;
  };
  for (const rule of rules) {
    for (const id of rule.suppressedBy ?? []) {
      const other = byId.get(id);
      const why = !other
        ? 'is not in the ruleset'
        : other.causeIndex !== rule.causeIndex
          ? 'has another cause'
          : addAll(id, new Set()).has(rule.id)
            ? 'gives way to it in turn'
            : '';
      if (why) types.fail(`${rule.id}: suppressedBy names ${id}, which ${why}`);
    }
  }
}
