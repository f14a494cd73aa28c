import type { FieldTypes } from '../evaluate/field-types.ts';
import type { CompiledRule } from './compile-ruleset.ts';

/** A rule may only give way to one of its own cause that weighs at least as much, so that no score can change. */
export function checkPrecedence(rules: readonly CompiledRule[], types: FieldTypes): void {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const rule of rules) {
    for (const id of rule.suppressedBy ?? []) {
      const other = byId.get(id);
      if (!other) types.fail(`${rule.id}: suppressedBy names ${id}, which is not in the ruleset`);
      else if (other.causeIndex !== rule.causeIndex) {
        types.fail(`${rule.id}: suppressedBy names ${id}, which has another cause`);
      } else if (givesWayTo(other, rule.id, byId)) {
        types.fail(`${rule.id}: suppressedBy names ${id}, which gives way to it in turn`);
      }
    }
  }
}

/** Whether a rule gives way to another, also through further rules. */
function givesWayTo(
  rule: CompiledRule,
  id: string,
  byId: ReadonlyMap<string, CompiledRule>,
  seen = new Set<string>(),
): boolean {
  if (seen.has(rule.id)) return false;
  seen.add(rule.id);
  return (rule.suppressedBy ?? []).some((next) => {
    const other = byId.get(next);
    return next === id || (other !== undefined && givesWayTo(other, id, byId, seen));
  });
}
