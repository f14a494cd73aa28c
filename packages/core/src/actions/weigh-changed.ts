import { type Case, consideredRules, openCase } from '../account/open-case.ts';
import type { CompiledRule, CompiledRuleset } from '../evaluate/compiled.ts';
import type { Inputs } from '../evaluate/inputs.ts';
import { type Weighed, weighCase } from '../score/weigh-case.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';

/** A case with its outcome. */
export interface WeighedCase {
  readonly opened: Case;
  readonly weighed: Weighed;
}

/**
 * Weighs a changed copy of a snapshot: what no change has touched is not read again, and rules that look at nothing of
 * what was touched keep their outcome.
 */
export function weighChanged({ opened: before, weighed }: WeighedCase, snapshot: Snapshot): WeighedCase {
  const { ruleset, options } = before;
  const opened = openCase(snapshot, ruleset, options, before.reading);
  const isTouched = touchedBy(before.snapshot, snapshot, ruleset);
  const rules = consideredRules(ruleset, options);
  const known = weighed.outcomes.map((outcome, i) =>
    isTouched((rules[i] as CompiledRule).inputs()) ? undefined : outcome,
  );
  return { opened, weighed: weighCase(opened, known) };
}

/** Tells of inputs whether two snapshots differ in one of them. */
function touchedBy(
  before: Snapshot,
  after: Snapshot,
  { lists }: CompiledRuleset,
): (inputs: Inputs) => boolean {
  const names = differing(before, after);
  const isElsewhere = (name: string): boolean =>
    !lists[name] && !/^(metrics|facts|region|program)$/.test(name);
  // Metrics that count periods in a row look at the age of the account without naming it.
  const isOlder = before.account?.createdAt !== after.account?.createdAt;
  if (isOlder || names.some(isElsewhere)) return () => true;
  const metrics = differing(before.metrics, after.metrics);
  // A list and a fact of one name: then one too many is evaluated again.
  const parts = [...names, ...differing(before.facts, after.facts)];
  if (names.includes('account')) parts.push('account.status');
  return (inputs) =>
    parts.some((name) => inputs.lists.has(name) || inputs.facts.has(name)) ||
    metrics.some((name) => inputs.metrics.has(name));
}

/** Names of properties that are not the same in both. */
function differing(before: object = {}, after: object = {}): string[] {
  const [was, is] = [before, after] as Record<string, unknown>[];
  return Object.keys({ ...was, ...is }).filter((name) => was?.[name] !== is?.[name]);
}
