import type { CompiledCondition } from './condition.ts';

/** Names of the inputs that a part of a ruleset reads. */
export interface Inputs {
  readonly lists: ReadonlySet<string>;
  /** Metrics it names, also through other metrics. */
  readonly metrics: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly params: ReadonlySet<string>;
}

/** Gathers what several parts read. */
export class InputCollector implements Inputs {
  readonly lists = new Set<string>();
  readonly metrics = new Set<string>();
  readonly facts = new Set<string>();
  readonly params = new Set<string>();

  /** @param inputsOf - What a metric reads; the metric itself is one of `metrics`. */
  constructor(private readonly inputsOf: (metric: string) => Inputs) {}

  add(inputs: { readonly [Part in keyof Inputs]?: Iterable<string> }): void {
    for (const part of ['lists', 'metrics', 'facts', 'params'] as const)
      for (const name of inputs[part] ?? []) this[part].add(name);
  }

  addCondition({ leaves, facts }: CompiledCondition): void {
    this.add({ facts });
    for (const { metric, threshold } of leaves) {
      this.add(this.inputsOf(metric.name));
      if (threshold && typeof threshold === 'object') this.params.add(threshold.param);
    }
  }
}
