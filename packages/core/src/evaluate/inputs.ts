import { ownValue } from '../exact/own-value.ts';
import type { Action, Condition, ValueNode, Where } from '../ruleset/rule-language.generated.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { REFERENCES } from '../snapshot/snapshot-lists.ts';
import type { PartVisitor } from './construct.ts';
import { constructOf } from './constructs.ts';

/** Inputs that a part of a ruleset reads. */
export interface Inputs {
  readonly lists: ReadonlySet<string>;
  /** Metrics it names, also through other metrics. */
  readonly metrics: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly params: ReadonlySet<string>;
}

/** Everything that some conditions read. */
export function inputsOfConditions(
  conditions: readonly (Condition | undefined)[],
  metrics: Ruleset['metrics'],
): Inputs {
  const collector = new InputCollector(metrics);
  for (const condition of conditions) if (condition !== undefined) collector.condition(condition);
  return collector;
}

/** Everything a metric reads; the metric itself is one of `metrics`. */
export function inputsOfMetric(name: string, metrics: Ruleset['metrics']): Inputs {
  const collector = new InputCollector(metrics);
  collector.node(name);
  return collector;
}

/** Everything that an action asks for and changes. */
export function inputsOfAction({ applies, changes }: Action, metrics: Ruleset['metrics']): Inputs {
  const collector = new InputCollector(metrics);
  if (applies !== undefined) collector.condition(applies);
  for (const change of changes) {
    if ('of' in change) {
      collector.list(change.of);
      collector.where(change.where);
    } else if ('metric' in change) collector.node(change.metric);
    else collector.facts.add(change.fact);
  }
  return collector;
}

class InputCollector implements Inputs, PartVisitor {
  readonly lists = new Set<string>();
  readonly metrics = new Set<string>();
  readonly facts = new Set<string>();
  readonly params = new Set<string>();

  constructor(private readonly declared: Ruleset['metrics']) {}

  node(part: ValueNode): void {
    if (typeof part !== 'string') {
      constructOf(part).visit(part, this);
      return;
    }
    if (this.metrics.has(part)) return;
    this.metrics.add(part);
    const value = ownValue(this.declared, part)?.value;
    if (value !== undefined) this.node(value);
  }

  condition(part: Condition): void {
    if ('all' in part) for (const leg of part.all) this.condition(leg);
    else if ('any' in part) for (const leg of part.any) this.condition(leg);
    else if ('fact' in part) this.facts.add(part.fact);
    else {
      this.node(part.metric);
      for (const threshold of [part.gte, part.gt, part.lte, part.lt])
        if (threshold && typeof threshold === 'object') this.params.add(threshold.param);
    }
  }

  list(name: string): void {
    this.lists.add(name);
  }

  field(path: string): void {
    const target = ownValue(REFERENCES, path.slice(0, Math.max(0, path.indexOf('.'))));
    if (target) this.lists.add(target.list);
  }

  where(tests: Where | undefined): void {
    for (const all of tests === undefined ? [] : [tests].flat())
      for (const [path, test] of Object.entries(all)) {
        this.field(path);
        if (test === null || typeof test !== 'object' || Array.isArray(test)) continue;
        for (const operand of [test.gte, test.gt, test.lte, test.lt])
          if (typeof operand === 'object') this.field(operand.time);
      }
  }
}
