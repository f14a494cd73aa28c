import type { Interval } from '../exact/interval.ts';
import { ownValue } from '../exact/own-value.ts';
import { isPassing } from '../snapshot/fixed-words.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';
import type { CompiledRuleset } from './compiled.ts';
import type { Context } from './context.ts';
import type { Counts } from './counts.ts';
import { isValueOf, saidFact } from './fact-words.ts';
import type { GivenValue } from './given-values.ts';
import { type CompiledMetric, evaluateMetric, givenAt } from './metric.ts';
import type { Tables } from './tables.ts';

/**
 * Everything one snapshot can be asked, at one instant.
 *
 * @param known - Values of metrics that need not be evaluated.
 */
export function createContext(
  reading: Reading,
  tables: Tables,
  ruleset: CompiledRuleset,
  given: GivenEntries,
  asOf: number,
  known?: Known,
): Context {
  const { snapshot } = reading;
  const shared = {
    tables,
    snapshot,
    reading,
    ruleset,
    given,
  };
  return new AccountContext(asOf, asOf, shared, known);
}

type Known = (index: number) => Interval | null;
type GivenEntries = readonly (readonly GivenValue[] | undefined)[];

interface Shared {
  readonly tables: Tables;
  readonly snapshot: Snapshot;
  readonly reading: Reading;
  readonly ruleset: CompiledRuleset;
  /** By metric index. */
  readonly given: GivenEntries;
}

const NOTHING_GIVEN: readonly GivenValue[] = [];

/** A class, since forecasts make one context per instant and a closure per question would be made with each. */
class AccountContext implements Context {
  readonly tables: Tables;
  readonly #values: (Interval | undefined)[];
  #counts: (Counts | undefined)[] | undefined;
  #later: Map<number, Context> | undefined;
  #others: Map<number, Context> | undefined;

  constructor(
    readonly at: number,
    readonly asOf: number,
    readonly shared: Shared,
    private readonly known?: Known,
  ) {
    this.tables = shared.tables.at(asOf);
    this.#values = new Array(shared.ruleset.metricList.length);
  }

  metric(index: number): Interval {
    let value = this.#values[index];
    if (!value) {
      value = this.known?.(index) ?? evaluateMetric(this.#metricAt(index), this);
      this.#values[index] = value;
    }
    return value;
  }

  counts(index: number): Counts | null {
    const { ratio } = this.#metricAt(index);
    if (!ratio) return null;
    this.#counts ??= [];
    let counts = this.#counts[index];
    if (!counts) {
      counts = { top: ratio.top.evaluate(this), bottom: ratio.bottom.evaluate(this) };
      this.#counts[index] = counts;
    }
    return counts;
  }

  givenEntries(index: number): readonly GivenValue[] {
    return this.shared.given[index] ?? NOTHING_GIVEN;
  }

  fact(name: string): unknown {
    const { snapshot, ruleset } = this.shared;
    if (name === 'account.status') {
      const status = snapshot.account?.status;
      if (this.tables.table('account').until < this.asOf && isPassing('status', status)) return undefined;
      return status == null || ownValue(ruleset.words, name)?.has(status) ? status : undefined;
    }
    const value = saidFact(snapshot, name);
    return isValueOf(ruleset.source, name, value) ? value : undefined;
  }

  param(name: string): string | number | undefined {
    return ownValue(this.shared.snapshot.params, name);
  }

  moved(to: number): Context {
    this.#others ??= new Map();
    let other = this.#others.get(to);
    if (!other) {
      other = new AccountContext(to, this.asOf, this.shared);
      this.#others.set(to, other);
    }
    return other;
  }

  judgedAt(instant: number): Context {
    return new AccountContext(instant, instant, this.shared);
  }

  later(by: number): Context {
    this.#later ??= new Map();
    let then = this.#later.get(by);
    if (!then) {
      then = this.judgedAt(this.at + by);
      this.#later.set(by, then);
    }
    return then;
  }

  #metricAt(index: number): CompiledMetric {
    return this.shared.ruleset.metricList[index] as CompiledMetric;
  }

  given(index: number): GivenValue | null {
    const entries = this.shared.given[index];
    return entries ? givenAt(this.#metricAt(index), entries, this) : null;
  }
}
