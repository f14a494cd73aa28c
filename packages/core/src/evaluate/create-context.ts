import type { Interval } from '../exact/interval.ts';
import type { CompiledRuleset } from '../ruleset/compile-ruleset.ts';
import { FIXED_WORDS } from '../snapshot/fixed-words.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import type { Context } from './context.ts';
import type { GivenValue } from './given-values.ts';
import { type CompiledMetric, evaluateMetric, givenAt } from './metric.ts';
import type { Step } from './steps.ts';
import { readTables, type Tables } from './tables.ts';

/** Everything one snapshot can be asked, at one instant. */
export function createContext(
  reading: Reading,
  ruleset: CompiledRuleset,
  given: readonly (readonly GivenValue[])[],
  asOf: number,
): Context {
  const { snapshot } = reading;
  const tables = readTables(reading, ruleset);
  const fact = (name: string): unknown => {
    if (name === 'account.status') {
      const status = snapshot.account?.status;
      return status == null || FIXED_WORDS['account.status']?.includes(status) ? status : undefined;
    }
    const value = name === 'region' || name === 'program' ? snapshot[name] : snapshot.facts?.[name];
    const allowed = ruleset.source.facts?.[name]?.values;
    return typeof value === 'string' && allowed && !Object.hasOwn(allowed, value) ? undefined : value;
  };
  const param = (name: string): string | number | undefined => snapshot.params?.[name];
  return contextAt(asOf, asOf, { tables, metrics: ruleset.metricList, given, fact, param });
}

interface Shared {
  readonly tables: Tables;
  readonly metrics: readonly CompiledMetric[];
  readonly given: readonly (readonly GivenValue[])[];
  readonly fact: (name: string) => unknown;
  readonly param: (name: string) => string | number | undefined;
}

function contextAt(at: number, asOf: number, shared: Shared): Context {
  const values: (Interval | undefined)[] = [];
  let moved: Map<number, Context> | undefined;
  let steps: (readonly Step[] | null | undefined)[] = [];
  let stepsUntil = Number.NaN;
  const given = (index: number): GivenValue | null =>
    givenAt(shared.metrics[index] as CompiledMetric, shared.given[index] ?? [], context);
  const context: Context = {
    at,
    asOf,
    tables: shared.tables,
    fact: shared.fact,
    param: shared.param,
    metric(index) {
      let value = values[index];
      if (!value) {
        value = evaluateMetric(shared.metrics[index] as CompiledMetric, context);
        values[index] = value;
      }
      return value;
    },
    steps(index, until) {
      if (until !== stepsUntil) steps = [];
      stepsUntil = until;
      let found = steps[index];
      if (found === undefined) {
        found = (shared.metrics[index] as CompiledMetric).steps(context, until);
        steps[index] = found;
      }
      return found;
    },
    givenValue: (index) => given(index)?.value ?? null,
    givenTarget: (index) => given(index)?.target ?? null,
    givenEntries: (index) => shared.given[index] ?? [],
    moved(to) {
      moved ??= new Map();
      let other = moved.get(to);
      if (!other) {
        other = contextAt(to, asOf, shared);
        moved.set(to, other);
      }
      return other;
    },
    judgedAt: (instant) => contextAt(instant, instant, shared),
  };
  return context;
}
