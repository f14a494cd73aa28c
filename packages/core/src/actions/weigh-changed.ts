import type { CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import type { Inputs } from '../ruleset/inputs.ts';
import { type Case, consideredRules, openCase } from '../score/open-case.ts';
import { type Weighed, weighCase } from '../score/weigh-case.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';

/**
 * Weighs a changed copy of a snapshot: what no change has touched is not read again, and rules that look at nothing of
 * what was touched keep their outcome.
 *
 * @param now - What `base` comes to.
 */
export function weighChanged(base: Case, now: Weighed, snapshot: Snapshot): Weighed {
  const { ruleset, options } = base;
  const changed = openCase(snapshot, ruleset, options, base.reading);
  const isTouched = touchedBy(base.snapshot, snapshot, ruleset);
  const rules = consideredRules(ruleset, options);
  return weighCase(
    changed,
    now.outcomes.map((outcome, i) => (isTouched(rules[i]?.inputs as Inputs) ? undefined : outcome)),
  );
}

/** Tells of inputs whether two snapshots differ in one of them. */
function touchedBy(
  before: Snapshot,
  after: Snapshot,
  { lists }: CompiledRuleset,
): (inputs: Inputs) => boolean {
  const names = differing(before, after);
  const metrics = differing(before.metrics, after.metrics);
  const facts = differing(before.facts, after.facts).concat(
    names.filter((name) => name === 'region' || name === 'program'),
    names.includes('account') ? ['account.status'] : [],
  );
  const isElsewhere = (name: string): boolean => !lists[name] && !NAMED_INSIDE.has(name);
  // Metrics that count periods in a row look at the age of the account without naming it.
  const isOlder = before.account?.createdAt !== after.account?.createdAt;
  if (isOlder || names.some(isElsewhere)) return () => true;
  return (inputs) =>
    names.some((name) => inputs.lists.has(name)) ||
    metrics.some((name) => inputs.metrics.has(name)) ||
    facts.some((name) => inputs.facts.has(name));
}

/** Properties of which the inputs of a rule name the parts. */
const NAMED_INSIDE: ReadonlySet<string> = new Set(['metrics', 'facts', 'region', 'program']);

/** Names of properties that are not the same in both. */
function differing(before: object = {}, after: object = {}): string[] {
  const [was, is] = [before, after] as Record<string, unknown>[];
  return Object.keys({ ...was, ...is }).filter((name) => was?.[name] !== is?.[name]);
}
