import type { CompiledLevel, CompiledRuleset } from '../evaluate/compiled.ts';
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
    if (!supposed) {
      const tables = readTables(reading, ruleset, true);
      supposed = createContext(reading, tables, ruleset, given.byMetric, context.at, context);
    }
    return supposed;
  };
  const found = new Map<string, Lack | null>();
  /** What of a field of a given list is not said, null when nothing. */
  const lackOf = (path: string): Lack | null => {
    let lack = found.get(path);
    if (lack === undefined) {
      const dot = path.indexOf('.');
      const list = path.slice(0, dot);
      const field = path.slice(dot + 1);
      const table = context.tables.table(list);
      const there = reading.lists[reading.places.get(list) ?? -1];
      const slot = there?.slots.get(field);
      const isTime = slot?.isTime === true;
      const items =
        table.size === 0 || (slot && !there?.columns[slot.index])
          ? table.size
          : isTime
            ? countIn(table.times(field), Number.isNaN)
            : countIn(table.values(field), isUndefined);
      lack = table.known && items > 0 ? { name: path, list, field, items, of: table.size, isTime } : null;
      found.set(path, lack);
    }
    return lack;
  };
  const open: (Open | undefined)[] = [];
  /** What would settle a metric that is not known exactly. */
  const openOf = ({ index, name: own }: CompiledMetric): Open => {
    let known = open[index];
    if (known) return known;
    known = { needs: [], lacks: [] };
    open[index] = known;
    const value = context.metric(index);
    if (isExact(value) || value.empty === 2) return known;
    const { needs, lacks } = known;
    const inputs = ruleset.metricInputs(own);
    for (const list of inputs.lists) if (!context.tables.table(list).known) needs.push(list);
    const isAbsent = needs.length > 0;
    for (const name of inputs.metrics) {
      const input = ruleset.metrics.get(name);
      if (!input || isExact(context.metric(input.index))) continue;
      if (!input.fromEvents) needs.push(`metrics.${name}`);
      else if (!isAbsent)
        for (const path of ruleset.metricFields.get(name) ?? []) {
          const lack = lackOf(path);
          if (lack) lacks.push(lack);
        }
    }
    if (isAbsent || lacks.length > 0) return known;
    // The list does not reach far enough, or names what nobody can look up: then the number itself would do.
    const { observed } = reading.snapshot;
    const short = [...inputs.lists].filter((list) => observed?.[list]);
    needs.push(...(short.length > 0 ? short.map((list) => `observed.${list}`) : [`metrics.${own}`]));
    return known;
  };
  return (outcome, added) => {
    const needs: string[] = [];
    const lacks: Lack[] = [];
    for (const condition of openConditions(outcome)) {
      for (const name of unsaidIn(condition, context)) addInOrder(needs, name);
      for (const { metric } of condition.leaves) {
        const waits = openOf(metric);
        for (const name of waits.needs) addInOrder(needs, name);
        for (const lack of waits.lacks) if (!lacks.includes(lack)) lacks.push(lack);
      }
    }
    for (const { name } of lacks) addInOrder(needs, name);
    const { rule } = outcome;
    const then = lacks.some(({ isTime }) => isTime) ? evaluateRule(rule, whereNoneHappened()) : outcome;
    const missing = lacks.map(({ list, field, items, of, isTime }) => {
      const { status } = isTime ? then : outcome;
      const ifNone = status === 'fired' || status === 'unknown' ? status : 'clear';
      const couldAdd = added(ifNone === 'fired' ? then.fired : outcome.possible);
      return { list, field, items, of, ifNone, couldAdd } as const;
    });
    return { needs, missing };
  };
}

/** Few names: a set that is sorted in the end takes longer. */
function addInOrder(names: string[], name: string): void {
  let place = names.length;
  while (place > 0 && (names[place - 1] as string) > name) place--;
  if (names[place - 1] !== name) names.splice(place, 0, name);
}

/** What a metric waits for. */
interface Open {
  readonly needs: string[];
  readonly lacks: Lack[];
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

function countIn<T>(column: readonly T[], test: (value: T) => boolean): number {
  let count = 0;
  for (let i = 0; i < column.length; i++) if (test(column[i] as T)) count++;
  return count;
}

const isUndefined = (value: unknown): boolean => value === undefined;
