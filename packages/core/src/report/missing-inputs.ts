import type { CompiledLevel, CompiledRuleset } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import { createContext } from '../evaluate/create-context.ts';
import { evaluateRule, type RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { ReadField } from '../evaluate/field-types.ts';
import type { GivenValues } from '../evaluate/given-values.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { readTables } from '../evaluate/tables.ts';
import { isExact } from '../exact/interval.ts';
import type { Reading } from '../snapshot/read-snapshot.ts';
import { unsaidIn } from './open-conditions.ts';
import type { RiskReport } from './report.generated.ts';

/** A field that items of a given list lack. */
type Missing = RiskReport['unknown'][number]['missing'][number];

/** Missing inputs of a rule. */
export interface MissingInputs {
  /** An absent list (`disputes`), a field of a given one (`orders.cancelledAt`), `observed.x`, `metrics.x`, `facts.x`, `account`, `params.x`. */
  readonly needs: string[];
  readonly missing: Missing[];
}

/**
 * Names the data that would settle a rule.
 *
 * @param added - How much a level would add to the score.
 */
export type MissingReader = (
  outcome: RuleOutcome,
  added: (level: CompiledLevel | null) => number,
) => MissingInputs;

/** Missing inputs of one account; results are shared between rules. */
export function missingReader(
  ruleset: CompiledRuleset,
  reading: Reading,
  given: GivenValues,
  context: Context,
): MissingReader {
  let supposed: Context | undefined;
  /**
   * The account where no time that is not said has come. One such account settles every rule: an outcome that holds
   * without a field holds whatever the field says.
   */
  const whereNoneHappened = (): Context => {
    supposed ??= createContext(
      reading,
      readTables(reading, ruleset, context.tables.whole),
      ruleset,
      given.byMetric,
      context.at,
      // A metric that waits for no time is what it is.
      (index) =>
        openOf(ruleset.metricList[index] as CompiledMetric).waitsForTime ? null : context.metric(index),
    );
    return supposed;
  };
  const found = new Map<ReadField, Lack | null>();
  /** What of a field of a given list is not said, null when nothing. */
  const lackOf = (path: ReadField): Lack | null => {
    let lack = found.get(path);
    if (lack === undefined) {
      const { name, list, field } = path;
      const table = context.tables.whole.table(list);
      const there = reading.lists[reading.places.get(list) ?? -1];
      const slot = there?.slots.get(field);
      const isTime = slot?.isTime === true;
      const items =
        table.size === 0 || (slot && !there?.columns[slot.index])
          ? table.size
          : isTime
            ? table.unsaid(field)
            : countUndefined(table.values(field));
      lack = table.known && items > 0 ? { name, list, field, items, of: table.size, isTime } : null;
      found.set(path, lack);
    }
    return lack;
  };
  const open: (Open | undefined)[] = [];
  /** What would settle a metric that is not known exactly. */
  const openOf = (metric: CompiledMetric): Open => {
    const { index } = metric;
    let known = open[index];
    if (known) return known;
    known = { needs: [], lacks: [], waitsForTime: false };
    open[index] = known;
    const value = context.metric(index);
    if (isExact(value) || value.empty === 2) return known;
    const { needs, lacks } = known;
    const { lists, metrics } = ruleset.metricInputs(metric.name);
    for (const list of lists) if (!context.tables.table(list).known) needs.push(list);
    const isAbsent = needs.length > 0;
    // With some lists of several its fields are not looked at.
    known.waitsForTime = isAbsent && needs.length < lists.size;
    for (const name of metrics) {
      const input = ruleset.metrics.get(name);
      if (!input || isExact(context.metric(input.index))) continue;
      if (!input.fromEvents) needs.push(`metrics.${name}`);
      else if (!isAbsent)
        for (const path of ruleset.metricFields.get(name) ?? []) {
          const lack = lackOf(path);
          if (!lack) continue;
          lacks.push(lack);
          known.waitsForTime ||= lack.isTime;
        }
    }
    if (needs.length > 0 || lacks.length > 0) return known;
    // The list does not reach far enough, or names what nobody can look up: then the number itself would do.
    const { observed } = reading.snapshot;
    const short = [...lists].filter((list) => observed?.[list]);
    needs.push(...(short.length > 0 ? short.map((list) => `observed.${list}`) : [`metrics.${metric.name}`]));
    return known;
  };
  return (outcome, added) => {
    const needs: string[] = [];
    const lacks: Lack[] = [];
    for (const condition of outcome.open)
      for (const name of unsaidIn(condition, context)) addNew(needs, name);
    for (const metric of outcome.openMetrics) {
      const waits = openOf(metric);
      for (const name of waits.needs) addNew(needs, name);
      for (const lack of waits.lacks) addNew(lacks, lack);
    }
    for (const { name } of lacks) needs.push(name);
    if (needs.length > 1) needs.sort();
    const then = lacks.some(({ isTime }) => isTime)
      ? evaluateRule(outcome.rule, whereNoneHappened())
      : outcome;
    const missing = lacks.map(({ list, field, items, of, isTime }) => {
      const { status } = isTime ? then : outcome;
      const ifNone = status === 'fired' || status === 'unknown' ? status : 'clear';
      const couldAdd = added(ifNone === 'fired' ? then.fired : outcome.possible);
      return { list, field, items, of, ifNone, couldAdd } as const;
    });
    return { needs, missing };
  };
}

function addNew<T>(all: T[], one: T): void {
  if (!all.includes(one)) all.push(one);
}

/** What a metric waits for. */
interface Open {
  readonly needs: string[];
  readonly lacks: Lack[];
  /** Whether a time that is not said may change it. */
  waitsForTime: boolean;
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

function countUndefined(column: readonly unknown[]): number {
  let count = 0;
  for (let i = 0; i < column.length; i++) if (column[i] === undefined) count++;
  return count;
}
