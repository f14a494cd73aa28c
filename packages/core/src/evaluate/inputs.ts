import type { Ruleset } from '../ruleset/ruleset-schema.ts';
import { REFERENCES } from '../snapshot/snapshot-lists.ts';
import { ownValue } from './own-value.ts';

/** What a part of a ruleset reads of a snapshot. */
export interface Inputs {
  readonly lists: ReadonlySet<string>;
  /** Metrics it names, also through other metrics. */
  readonly metrics: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly params: ReadonlySet<string>;
}

/** Keys under which a bare string is the name of a metric. */
const METRIC_KEYS: ReadonlySet<string> = new Set(['metric', 'plus', 'minus', 'use', 'ratio']);

/** Collects everything a condition, node or metric name reads. */
export function inputsOf(part: unknown, metrics: Ruleset['metrics']): Inputs {
  const found = {
    lists: new Set<string>(),
    metrics: new Set<string>(),
    facts: new Set<string>(),
    params: new Set<string>(),
  };
  const metric = (name: string): void => {
    if (found.metrics.has(name)) return;
    found.metrics.add(name);
    walk(metrics[name]?.value, 'use');
  };
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (METRIC_KEYS.has(key) && ownValue(metrics, value)) metric(value);
      else if (key === 'of') found.lists.add(value);
      else if (key === 'fact') found.facts.add(value);
      else if (key === 'param') found.params.add(value);
      else if (key === 'at' || key === 'time') reference(value);
      return;
    }
    if (Array.isArray(value)) for (const item of value) walk(item, key);
    else if (value !== null && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) {
        reference(name);
        walk(item, name);
      }
    }
  };
  const reference = (path: string): void => {
    const target = ownValue(REFERENCES, path.slice(0, Math.max(0, path.indexOf('.'))));
    if (target) found.lists.add(target.list);
  };
  if (typeof part === 'string') metric(part);
  else walk(part, '');
  return found;
}
