import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import { createContext } from '../evaluate/create-context.ts';
import { evaluateRule, type RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { GivenValues } from '../evaluate/given-values.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { readTables } from '../evaluate/tables.ts';
import { isExact } from '../exact/interval.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import { openConditions, unsaidIn } from './open-conditions.ts';
import type { RiskReport } from './report.generated.ts';

/** A field that items of a given list lack. */
type Missing = RiskReport['unknown'][number]['missing'][number];

/** Missing inputs of a rule. */
export interface MissingInputs {
  /** An absent list (`disputes`), a field of a given one (`orders.cancelledAt`), `observed.x`, `metrics.x`, `facts.x`, `account`, `params.x`. */
  readonly needs: string[];
  readonly missing: readonly (Omit<Missing, 'couldAdd'> & { readonly then: RuleOutcome })[];
}

/** Names the data that would settle a rule. */
export type MissingReader = (outcome: RuleOutcome) => MissingInputs;

/** Missing inputs of one account; results are shared between rules. */
export function missingReader(
  ruleset: CompiledRuleset,
  reading: Reading,
  given: GivenValues,
  context: Context,
): MissingReader {
  const supposed = new Map<string, Context>();
  /** The account if what these fields lack has not happened. */
  const withoutHappening = (fields: readonly Lack[]): Context => {
    const key = fields.map(({ name }) => name).join();
    let then = supposed.get(key);
    if (!then) {
      const changed = fields.reduce(noneHappened, reading);
      then = createContext(changed, readTables(changed, ruleset), ruleset, given.byMetric, context.at);
      supposed.set(key, then);
    }
    return then;
  };
  return (outcome) => {
    const needs = new Set<string>();
    const lacks = new Map<string, Lack>();
    for (const condition of openConditions(outcome)) {
      for (const name of unsaidIn(condition, context)) needs.add(name);
      for (const { metric } of condition.leaves) {
        const value = context.metric(metric.index);
        if (isExact(value) || value.empty === 2) continue;
        const inputs = ruleset.metricInputs(metric.name);
        const absent = [...inputs.lists].filter((list) => !context.tables.table(list).known);
        for (const list of absent) needs.add(list);
        for (const name of inputs.metrics) {
          const input = ruleset.metrics.get(name);
          if (!input || isExact(context.metric(input.index))) continue;
          if (!input.fromEvents) needs.add(`metrics.${name}`);
          else if (absent.length === 0)
            for (const lack of lacksOf(input, ruleset, context)) lacks.set(lack.name, lack);
        }
        if (absent.length > 0 || lacks.size > 0) continue;
        // The list does not reach far enough, or names what nobody can look up: then the number itself would do.
        const short = [...inputs.lists].filter((list) => reading.snapshot.observed?.[list]);
        if (short.length === 0) needs.add(`metrics.${metric.name}`);
        for (const list of short) needs.add(`observed.${list}`);
      }
    }
    for (const name of lacks.keys()) needs.add(name);
    const timed = [...lacks.values()].filter(({ isTime }) => isTime);
    const missing = [...lacks.values()].map(({ list, field, items, of, isTime }) => {
      const { rule } = outcome;
      let then = outcome;
      if (isTime) {
        then = evaluateRule(
          rule,
          withoutHappening(timed.filter((lack) => lack.list === list && lack.field === field)),
        );
        // One alone may settle nothing where several are missing.
        if (then.status === 'unknown' && timed.length > 1) then = evaluateRule(rule, withoutHappening(timed));
      }
      const ifNone = then.status === 'fired' ? 'fired' : then.status === 'unknown' ? 'unknown' : 'clear';
      return { list, field, items, of, ifNone, then } as const;
    });
    return { needs: [...needs].sort(), missing };
  };
}

interface Lack {
  /** `orders.cancelledAt` */
  readonly name: string;
  readonly list: string;
  readonly field: string;
  /** How many items lack it. */
  readonly items: number;
  /** How many there are. */
  readonly of: number;
  /** A time may also be given as null: it has not happened. */
  readonly isTime: boolean;
}

/** The fields that a metric reads and items of its lists lack. */
function lacksOf({ name }: CompiledMetric, ruleset: CompiledRuleset, context: Context): Lack[] {
  const found: Lack[] = [];
  for (const path of [...(ruleset.metricFields.get(name) ?? [])].sort()) {
    const [list = '', field = ''] = path.split('.');
    const table = context.tables.table(list);
    const kind = ruleset.lists[list]?.fields[field];
    const isTime = kind === 'time' || kind === 'due';
    const items = isTime
      ? table.times(field).filter((time) => Number.isNaN(time)).length
      : table.values(field).filter((value) => value === undefined).length;
    if (table.known && items > 0) found.push({ name: path, list, field, items, of: table.size, isTime });
  }
  return found;
}

/** The same snapshot where a time that is not said has not come. */
function noneHappened(reading: Reading, { list, field }: Lack): Reading {
  const place = reading.places.get(list) ?? -1;
  const found = reading.lists[place];
  const slot = found?.slots.get(field);
  if (!found || !slot) return reading;
  const column = found.columns[slot.index] as readonly number[] | undefined;
  const times = Array.from({ length: found.size }, (_, i) => {
    const time = column?.[i] ?? Number.NaN;
    return Number.isNaN(time) ? Infinity : time;
  });
  const columns = found.columns.slice();
  columns[slot.index] = times;
  const lists = reading.lists.slice();
  lists[place] = { ...found, columns, latest: Infinity };
  return { ...reading, lists };
}
