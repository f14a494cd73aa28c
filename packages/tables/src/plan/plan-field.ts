import type { FieldDescription } from '@risk-check/core/columns';
import { nameSql, textSql } from '../duckdb/sql.ts';
import type { FieldMapping, Unit } from '../mapping/mapping.ts';
import type { ProblemCode } from '../problems/problem.ts';

/** What a field is by the format; `scalar` for facts, parameters and metrics, which are what their column is. */
export type Kind = FieldDescription['kind'] | 'scalar';

/** How the values of a field are read: what SQL gives for each row, and what becomes of it. */
export type FieldPlan = {
  readonly name: string;
  readonly path: string;
  readonly kind: Kind;
  /** The column in its table, for what is counted before a run; null for a constant. */
  readonly column: string | null;
  /** What NULL comes to was left open, and it matters. */
  readonly asksForNull: boolean;
  /** Of a word: texts of the column that mean something; null where any does. */
  readonly known: readonly string[] | null;
  readonly windowDays: number | undefined;
  /** Whether the ruleset looks at it. */
  readonly isRead: boolean;
  /** Whether a row could hold what no snapshot can, for which its account is refused. */
  readonly canBeWrong: boolean;
} & (
  | { readonly reads: 'constant'; readonly value: unknown }
  /** DOUBLE: whole epoch milliseconds, NaN, Infinity, or what no text can say. */
  | { readonly reads: 'times'; readonly sql: string }
  /** VARCHAR, of which each is a time. */
  | { readonly reads: 'time-texts'; readonly sql: string; readonly nullTime: number }
  /** INTEGER: place among the values, -1 for unknown. */
  | { readonly reads: 'codes'; readonly sql: string; readonly values: readonly unknown[] }
  /** VARCHAR, DOUBLE or VARCHAR[] as it is. */
  | {
      readonly reads: 'texts' | 'numbers' | 'lists';
      readonly sql: string;
      readonly nullValue: null | undefined;
    }
  /** DOUBLE: equal for equal ids, and seldom for others. */
  | { readonly reads: 'hash'; readonly sql: string }
  /** VARCHAR: value and currency, with a blank between. */
  | { readonly reads: 'money'; readonly sql: string; readonly nullValue: null | undefined }
);

type Say = (code: ProblemCode, path: string, message: string) => void;

const WHOLE = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/;
const DECIMAL = /^DECIMAL\(/;
const ZONELESS = /^(?:TIMESTAMP(?:_S|_MS|_NS)?|DATE)$/;
const ENUM = /^ENUM\(/;

/** Numbers of a second. */
const PER_SECOND: Readonly<Record<Unit, number>> = { s: 1, ms: 1_000, us: 1_000_000, ns: 1_000_000_000 };

/** A time that no text can say: its account is refused. */
const UNSAYABLE = '1e300::DOUBLE';

/**
 * How one field is read.
 *
 * @param isRead - Whether the ruleset looks at it.
 * @param types - Column -> type, of its table.
 * @returns null where it cannot be; `say` then was told why.
 */
export function planField(
  name: string,
  kind: Kind,
  words: readonly string[] | undefined,
  isRead: boolean,
  mapping: FieldMapping,
  types: ReadonlyMap<string, string>,
  say: Say,
): FieldPlan | null {
  const { path, source, money, windowDays } = mapping;
  const isTime = kind === 'time' || kind === 'due';
  const shared = { name, path, kind, asksForNull: false, known: null, windowDays, isRead, canBeWrong: true };
  if (mapping.words && kind !== 'word' && kind !== 'scalar')
    say('not-a-word', path, `${name} is no word of the format, so there is nothing to map`);
  if ((mapping.unit !== undefined || mapping.zoneMinutes !== undefined) && !isTime)
    say('unit-not-needed', path, `${name} is no time, so it has neither unit nor zone`);
  if (money && kind !== 'money') say('money-wanted', path, `${name} is no amount of money`);
  if ('constant' in source) return { ...shared, column: null, reads: 'constant', value: source.constant };
  if (kind === 'money' && !money) {
    say('money-wanted', path, 'expected { "value": column, "currency": column or { "constant": "USD" } }');
    return null;
  }
  const { column } = source;
  const type = types.get(column);
  if (type === undefined) {
    say('no-such-column', path, `there is no column "${column}"; there are ${[...types.keys()].join(', ')}`);
    return null;
  }
  const of = { ...shared, column };
  const c = nameSql(column);
  const asksForNull = mapping.null === undefined;
  const nullValue = mapping.null === 'not-happened' ? null : undefined;
  const text = type === 'VARCHAR' ? c : `CAST(${c} AS VARCHAR)`;
  const wrong = (wanted: string): null => {
    say(
      'wrong-column-type',
      path,
      `expected ${wanted} for ${name}, got the column "${column}" of type ${type}`,
    );
    return null;
  };
  switch (kind) {
    case 'time':
    case 'due': {
      const nullTime = mapping.null === 'not-happened' ? Number.POSITIVE_INFINITY : Number.NaN;
      if (type === 'VARCHAR') return { ...of, asksForNull, reads: 'time-texts', sql: c, nullTime };
      const sql = timeSql(c, type, mapping, say);
      if (sql === null) return wrong('a time, or a number with a `unit`');
      const nullSql = mapping.null === 'not-happened' ? "'Infinity'::DOUBLE" : "'NaN'::DOUBLE";
      return {
        ...of,
        asksForNull,
        reads: 'times',
        sql: `CASE WHEN ${c} IS NULL THEN ${nullSql} ELSE ${sql} END`,
      };
    }
    case 'word': {
      if (type !== 'VARCHAR' && !ENUM.test(type) && !WHOLE.test(type) && type !== 'BOOLEAN')
        return wrong('a text');
      return planWord(of, text, words ?? [], mapping, say);
    }
    case 'flag':
      if (type !== 'BOOLEAN') return wrong('a BOOLEAN');
      return { ...of, canBeWrong: false, reads: 'codes', ...flagCodes(c, nullValue) };
    case 'number':
      if (!WHOLE.test(type) && !DECIMAL.test(type) && !/^(?:DOUBLE|FLOAT)$/.test(type))
        return wrong('a number');
      return { ...of, reads: 'numbers', sql: `CAST(${c} AS DOUBLE)`, nullValue };
    case 'money':
      return planMoney(of, c, type, mapping, types, nullValue, say);
    case 'texts':
      if (type !== 'VARCHAR[]') return wrong('a list of texts');
      return { ...of, reads: 'lists', sql: c, nullValue };
    case 'text':
      if (/[[(]/.test(type) && !ENUM.test(type)) return wrong('a text');
      return { ...of, canBeWrong: false, reads: 'texts', sql: text, nullValue };
    default:
      if (type === 'BOOLEAN') return { ...of, reads: 'codes', ...flagCodes(c, nullValue) };
      if (WHOLE.test(type) || /^(?:DOUBLE|FLOAT)$/.test(type))
        return { ...of, reads: 'numbers', sql: `CAST(${c} AS DOUBLE)`, nullValue };
      if (mapping.words) return planWord(of, text, Object.values(mapping.words), mapping, say);
      if (type !== 'VARCHAR' && !DECIMAL.test(type) && !ENUM.test(type))
        return wrong('a flag, a number or a text');
      return { ...of, reads: 'texts', sql: text, nullValue };
  }
}

const flagCodes = (c: string, nullValue: null | undefined): { sql: string; values: readonly unknown[] } => ({
  sql: `CASE WHEN ${c} THEN 1 WHEN NOT ${c} THEN 0 ELSE ${nullValue === null ? 2 : -1} END`,
  values: [false, true, null],
});

/** Words become their places in SQL: a number travels for a tenth of what a text costs. */
function planWord(
  of: Omit<FieldPlan, 'reads' | 'sql'> & { readonly name: string; readonly path: string },
  text: string,
  words: readonly string[],
  mapping: FieldMapping,
  say: Say,
): FieldPlan {
  const means = mapping.words ?? Object.fromEntries(words.map((word) => [word, word]));
  for (const [from, to] of Object.entries(mapping.words ?? {}))
    if (words.length > 0 && !words.includes(to))
      say(
        'unknown-word',
        `${mapping.path}.words.${from}`,
        `"${to}" is no word of ${of.name}; known are ${words.join(', ')}`,
      );
  const values: (string | null)[] = [...new Set(Object.values(means)), null];
  const cases = Object.entries(means).map(([from, to]) => `WHEN ${textSql(from)} THEN ${values.indexOf(to)}`);
  const nullCode = mapping.null === 'not-happened' ? values.length - 1 : -1;
  const known = Object.keys(means);
  const mapped = cases.length === 0 ? '-1' : `CASE ${text} ${cases.join(' ')} ELSE -1 END`;
  return {
    ...of,
    canBeWrong: false,
    known,
    asksForNull: mapping.null === undefined && of.kind === 'word',
    reads: 'codes',
    sql: `CASE WHEN ${text} IS NULL THEN ${nullCode} ELSE ${mapped} END`,
    values,
  };
}

/** Epoch milliseconds of a value that is not NULL, cut as a text's fraction is; null for a type that says no time. */
function timeSql(
  c: string,
  type: string,
  { path, unit, zoneMinutes }: FieldMapping,
  say: Say,
): string | null {
  const offset = (minutes = 0): string => (minutes === 0 ? '' : ` - ${minutes * 60_000}`);
  const cut = (whole: string, per: number): string =>
    per === 1
      ? `CAST(${whole} AS DOUBLE)`
      : `CAST((${whole} - ((${whole} % ${per}) + ${per}) % ${per}) // ${per} AS DOUBLE)`;
  const finite = (time: string): string => `CASE WHEN isfinite(${c}) THEN ${time} ELSE ${UNSAYABLE} END`;
  if (type === 'TIMESTAMP WITH TIME ZONE' || ZONELESS.test(type)) {
    if (unit !== undefined) say('unit-not-needed', path, `the column is a ${type}, which has no unit`);
    if (ZONELESS.test(type) && zoneMinutes === undefined)
      say(
        'zone-missing',
        path,
        `the column is a ${type}, which has no zone: say \`zone\`, such as "UTC" or "+02:00"`,
      );
    if (type === 'TIMESTAMP WITH TIME ZONE' && zoneMinutes)
      say('unit-not-needed', path, 'the column has its own zone: leave `zone` out');
    return finite(
      `${cut(`epoch_us(CAST(${c} AS ${type === 'TIMESTAMP WITH TIME ZONE' ? type : 'TIMESTAMP'}))`, 1000)}${offset(zoneMinutes)}`,
    );
  }
  const isWhole = WHOLE.test(type);
  if (!isWhole && type !== 'DOUBLE' && type !== 'FLOAT') return null;
  if (unit === undefined) {
    say('unit-missing', path, 'the column is a number: say `unit`, one of "s", "ms", "us", "ns"');
    return UNSAYABLE;
  }
  if (zoneMinutes)
    say('zone-not-known', path, 'a number counts from 1970 in UTC: expected `zone` to be "UTC" or left out');
  const perMillisecond = PER_SECOND[unit] / 1000;
  if (isWhole) return perMillisecond < 1 ? `CAST(${c} AS DOUBLE) * 1000` : cut(c, perMillisecond);
  return finite(`floor(${c} * ${1000 / PER_SECOND[unit]})`);
}

function planMoney(
  of: Omit<FieldPlan, 'reads' | 'sql'> & { readonly name: string; readonly path: string },
  c: string,
  type: string,
  { path, money }: FieldMapping,
  types: ReadonlyMap<string, string>,
  nullValue: null | undefined,
  say: Say,
): FieldPlan | null {
  const currency = money?.currency ?? { constant: '' };
  const scale = money?.scale;
  if ('column' in currency && !types.has(currency.column)) {
    say(
      'no-such-column',
      `${path}.currency`,
      `there is no column "${currency.column}"; there are ${[...types.keys()].join(', ')}. One currency for all rows: { "constant": "USD" }`,
    );
    return null;
  }
  let value = `CAST(${c} AS VARCHAR)`;
  if (type === 'DOUBLE' || type === 'FLOAT') {
    say(
      'inexact-money',
      path,
      `the column "${(of as { column: string }).column}" is a ${type}, in which 0.1 is not exact: cast it to DECIMAL in \`from\`: { "sql": ... }`,
    );
    return null;
  }
  if (scale !== undefined) {
    if (!WHOLE.test(type) || scale > 18) {
      say('wrong-column-type', path, `expected a whole number of parts for \`scale\`, got a ${type}`);
      return null;
    }
    if (scale > 0)
      value = `CAST(CAST(${c} AS DECIMAL(20,0)) * CAST(${`0.${'0'.repeat(scale - 1)}1`} AS DECIMAL(18,${scale})) AS VARCHAR)`;
  } else if (type !== 'VARCHAR' && !DECIMAL.test(type) && !WHOLE.test(type)) {
    say('wrong-column-type', path, `expected a DECIMAL, a whole number or a text, got a ${type}`);
    return null;
  }
  const code =
    'column' in currency
      ? `CAST(${nameSql(currency.column)} AS VARCHAR)`
      : textSql(String(currency.constant));
  // A decimal text of the format has at most 30 characters.
  const digits = Number(
    /^DECIMAL\((\d+)/.exec(type)?.[1] ??
      (WHOLE.test(type) && type !== 'HUGEINT' && type !== 'UHUGEINT' ? 20 : 99),
  );
  const isSafe = digits <= 26 && 'constant' in currency && /^[A-Z]{3}$/.test(String(currency.constant));
  return { ...of, canBeWrong: !isSafe, reads: 'money', sql: `${value} || ' ' || ${code}`, nullValue };
}

/** Instead of an id that no rule looks at: what tells whether it comes twice. */
export const hashOf = (field: FieldPlan): FieldPlan | null =>
  field.column === null
    ? null
    : {
        ...field,
        name: '#id',
        reads: 'hash',
        // 52 bits are exact as a DOUBLE. A row without an id is no other row.
        sql: `CAST((CASE WHEN ${nameSql(field.column)} IS NULL THEN hash(random()) ELSE hash(CAST(${nameSql(field.column)} AS VARCHAR)) END) >> 12 AS DOUBLE)`,
      };

/** The expression of a field under a name of its own. */
export const selectSql = (field: Exclude<FieldPlan, { reads: 'constant' }>, place: number): string =>
  `${field.sql} AS c${place}`;
