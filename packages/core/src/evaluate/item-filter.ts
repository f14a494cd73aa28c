import { parseDuration } from '../exact/duration.ts';
import { FALSE, not, TRUE, type Truth, truthOf, UNKNOWN } from '../exact/kleene.ts';
import { compare, parseDecimal } from '../exact/rational.ts';
import type { Operand, Scalar, Test, Tests, Where } from '../ruleset/rule-language.generated.ts';
import { holds, OPS, type Op } from './comparators.ts';
import type { Context } from './context.ts';
import type { FieldTypes } from './field-types.ts';
import type { Table } from './tables.ts';

/** Whether item `i` of a table passes, given what is known of it. */
export type ItemTest = (i: number, context: Context) => Truth;
/** Binds a filter to one table. */
export type ItemFilter = (table: Table) => ItemTest;

/** Compiles `where`: all tests of an object, any object of an array. */
export function compileWhere(where: Where | undefined, list: string, types: FieldTypes): ItemFilter | null {
  if (where === undefined) return null;
  const alternatives = (Array.isArray(where) ? where : [where]).map((tests) =>
    compileTests(tests, list, types),
  );
  if (alternatives.length === 1) return alternatives[0] ?? null;
  return (table) => {
    const bound = alternatives.map((filter) => filter(table));
    return (i, context) => {
      let best: Truth = FALSE;
      for (const test of bound) {
        const truth = test(i, context);
        if (truth > best) best = truth;
      }
      return best;
    };
  };
}

function compileTests(tests: Tests, list: string, types: FieldTypes): ItemFilter {
  const fields = Object.entries(tests).map(([path, test]) => compileTest(path, test, list, types));
  if (fields.length === 1) return fields[0] as ItemFilter;
  return (table) => {
    const bound = fields.map((field) => field(table));
    return (i, context) => {
      let worst: Truth = TRUE;
      for (const test of bound) {
        const truth = test(i, context);
        if (truth < worst) worst = truth;
      }
      return worst;
    };
  };
}

function compileTest(path: string, test: Test, list: string, types: FieldTypes): ItemFilter {
  const kind = types.kindOf(list, path);
  if (test === null || typeof test !== 'object') return equalsAny([test], path, kind);
  if (Array.isArray(test)) return equalsAny(test, path, kind);
  if ('not' in test && test.not !== undefined) {
    const inner = equalsAny(Array.isArray(test.not) ? test.not : [test.not as Scalar], path, kind);
    return (table) => {
      const bound = inner(table);
      return (i, context) => not(bound(i, context));
    };
  }
  const op = OPS.find((name) => test[name as keyof typeof test] !== undefined);
  const operand = op && (test as Record<Op, Operand>)[op];
  if (!op || operand === undefined) return types.fail(`${list}.${path}: a test needs one comparison`);
  if (typeof operand === 'string') return comparesNumber(path, op, operand);
  if (kind !== 'time' && kind !== 'due') return types.fail(`${list}.${path} is not a time`);
  if (operand.time !== 'asOf') types.kindOf(list, operand.time);
  return comparesTime(path, kind, op, operand, list, types);
}

function equalsAny(wanted: readonly Scalar[], path: string, kind: string): ItemFilter {
  if (kind === 'time' || kind === 'due') {
    // A time can only be tested for having happened.
    const wantsNull = wanted.includes(null);
    return (table) => {
      const times = table.times(path);
      return (i, context) => {
        const time = times[i] ?? Number.NaN;
        if (Number.isNaN(time)) return UNKNOWN;
        const hasHappened = time <= (kind === 'time' ? context.asOf : Number.MAX_VALUE);
        return truthOf(hasHappened !== wantsNull);
      };
    };
  }
  return (table) => {
    const values = table.values(path);
    return (i) => {
      const value = values[i];
      return value === undefined ? UNKNOWN : truthOf(wanted.includes(value as Scalar));
    };
  };
}

function comparesNumber(path: string, op: Op, operand: string): ItemFilter {
  const threshold = parseDecimal(operand);
  return (table) => {
    const values = table.values(path);
    return (i) => {
      const raw = values[i];
      if (raw === null) return FALSE;
      const value = typeof raw === 'number' || typeof raw === 'string' ? parseDecimal(raw) : null;
      if (!value || !threshold) return UNKNOWN;
      return truthOf(holds(op, compare(value, threshold)));
    };
  };
}

/** A recorded time after the present has not happened; a deadline may lie ahead. */
export function readTime(time: number, kind: string, context: Context): number {
  return kind === 'time' && time > context.asOf ? Number.POSITIVE_INFINITY : time;
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
  return (table) => {
    const times = table.times(path);
    const others = operand.time === 'asOf' ? null : table.times(operand.time);
    return (i, context) => {
      const time = readTime(times[i] ?? Number.NaN, kind, context);
      const base = others ? readTime(others[i] ?? Number.NaN, otherKind, context) : context.at;
      const other = base + plus;
      if (Number.isNaN(time) || Number.isNaN(other)) return UNKNOWN;
      // Not happened yet, against a deadline still ahead: neither missed nor done.
      if (time === Number.POSITIVE_INFINITY && other > context.at) return FALSE;
      return truthOf(holds(op, time - other));
    };
  };
}
