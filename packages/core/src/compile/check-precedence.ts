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
      if (!other)
        types.fail(
          'precedence-unknown',
          '{}: suppressedBy names {}, which is not in the ruleset',
          rule.id,
          id,
        );
      if (other.causeIndex !== rule.causeIndex)
        types.fail('precedence-cause', '{}: suppressedBy names {}, which has another cause', rule.id, id);
      if (addAll(id, new Set()).has(rule.id))
        types.fail(
          'precedence-circle',
          '{}: suppressedBy names {}, which gives way to it in turn',
          rule.id,
          id,
        );
    }
  }
}
