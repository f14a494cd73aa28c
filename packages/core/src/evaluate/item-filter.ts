import { parseDuration } from '../exact/duration.ts';
import { FALSE, type Truth, type Truths, truthOf, UNKNOWN } from '../exact/kleene.ts';
import { compare, parseDecimal } from '../exact/rational.ts';
import type { Operand, Scalar, Test, Tests, Where } from '../ruleset/rule-language.generated.ts';
import { holds, OPS, type Op } from './comparators.ts';
import type { Moment } from './context.ts';
import type { FieldTypes } from './field-types.ts';
import type { Places, Table } from './tables.ts';

/**
 * Lowers the truth of items to what is known of their passing, field by field: a loop over one column costs a fraction of
 * asking every item through a chain of functions.
 *
 * @param truth - Of the items at these places.
 */
export type ItemFilter = (table: Table, truth: Truths, places: Places, moment: Moment) => void;

/** Compiles `where`: all tests of an object, any object of an array. */
export function compileWhere(where: Where | undefined, list: string, types: FieldTypes): ItemFilter | null {
  if (where === undefined) return null;
  const alternatives = (Array.isArray(where) ? where : [where]).map((tests) =>
    compileTests(tests, list, types),
  );
  const [only] = alternatives;
  if (only && alternatives.length === 1) return only;
  return (table, truth, places, moment) => {
    const before = truth.slice();
    truth.fill(FALSE);
    for (const filter of alternatives) {
      const passing = before.slice();
      filter(table, passing, places, moment);
      for (let i = 0; i < truth.length; i++)
        if ((passing[i] as Truth) > (truth[i] as Truth)) truth[i] = passing[i] as Truth;
    }
  };
}

function compileTests(tests: Tests, list: string, types: FieldTypes): ItemFilter {
  const fields = Object.entries(tests).map(([path, test]) => compileTest(path, test, list, types));
  return (table, truth, places, moment) => {
    for (const filter of fields) filter(table, truth, places, moment);
  };
}

function compileTest(path: string, test: Test, list: string, types: FieldTypes): ItemFilter {
  const kind = types.kindOf(list, path);
  if (test === null || typeof test !== 'object') return equalsAny([test], true, path, kind);
  if (Array.isArray(test)) return equalsAny(test, true, path, kind);
  if ('not' in test && test.not !== undefined)
    return equalsAny(Array.isArray(test.not) ? test.not : [test.not as Scalar], false, path, kind);
  const op = OPS.find((name) => test[name as keyof typeof test] !== undefined);
  const operand = op && (test as Record<Op, Operand>)[op];
  if (!op || operand === undefined)
    return types.fail('no-test', '{}: a test needs one comparison', `${list}.${path}`);
  if (typeof operand === 'string') return comparesNumber(path, op, operand);
  if (kind !== 'time' && kind !== 'due') return types.fail('no-time', '{} is not a time', `${list}.${path}`);
  if (operand.time !== 'asOf') types.kindOf(list, operand.time);
  return comparesTime(path, kind, op, operand, list, types);
}

/** @param isWanted - Whether those that are equal pass, or the others. */
function equalsAny(values: readonly Scalar[], isWanted: boolean, path: string, kind: string): ItemFilter {
  if (kind === 'time' || kind === 'due') {
    // A time can only be tested for having happened.
    const wantsHappened = values.includes(null) !== isWanted;
    return (table, truth, places, moment) => {
      const times = table.times(path);
      const latest = kind === 'time' ? moment.asOf : Number.MAX_VALUE;
      for (let i = 0; i < truth.length; i++) {
        if (truth[i] === FALSE) continue;
        const time = times[places[i] as number] as number;
        if (Number.isNaN(time)) truth[i] = UNKNOWN;
        else if (time <= latest !== wantsHappened) truth[i] = FALSE;
      }
    };
  }
  const [only] = values;
  const isOne = values.length === 1;
  return (table, truth, places) => {
    const column = table.values(path);
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] === FALSE) continue;
      const value = column[places[i] as number] as Scalar | undefined;
      if (value === undefined) truth[i] = UNKNOWN;
      else if ((isOne ? value === only : values.includes(value)) !== isWanted) truth[i] = FALSE;
    }
  };
}

function comparesNumber(path: string, op: Op, operand: string): ItemFilter {
  const threshold = parseDecimal(operand);
  const test = (raw: unknown): Truth => {
    if (raw === null) return FALSE;
    const value = typeof raw === 'number' || typeof raw === 'string' ? parseDecimal(raw) : null;
    return value && threshold ? truthOf(holds(op, compare(value, threshold))) : UNKNOWN;
  };
  return (table, truth, places) => {
    const values = table.values(path);
    for (let i = 0; i < truth.length; i++)
      truth[i] = Math.min(truth[i] as Truth, test(values[places[i] as number])) as Truth;
  };
}

/** A recorded time after the present has not happened; a deadline may lie ahead. */
export function readTime(time: number, kind: string, moment: Moment): number {
  return kind === 'time' && time > moment.asOf ? Infinity : time;
}

function comparesTime(
  path: string,
  kind: string,
  op: Op,
  operand: { readonly time: string; readonly plus?: string },
  list: string,
  types: FieldTypes,
): ItemFilter {
  const plus = operand.plus === undefined ? 0 : parseDuration(operand.plus);
  const otherKind = operand.time === 'asOf' ? 'time' : types.kindOf(list, operand.time);
  return (table, truth, places, moment) => {
    const times = table.times(path);
    const others = operand.time === 'asOf' ? null : table.times(operand.time);
    for (let i = 0; i < truth.length; i++) {
      if (truth[i] === FALSE) continue;
      const time = readTime(times[places[i] as number] as number, kind, moment);
      const base = others ? readTime(others[places[i] as number] as number, otherKind, moment) : moment.at;
      const other = base + plus;
      if (Number.isNaN(time) || Number.isNaN(other)) truth[i] = UNKNOWN;
      // Not happened yet, against a deadline still ahead: neither missed nor done.
      else if ((time === Infinity && other > moment.at) || !holds(op, time - other)) truth[i] = FALSE;
    }
  };
}
