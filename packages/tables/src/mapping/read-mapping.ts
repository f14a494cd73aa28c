import { timeOf } from '@risk-check/core/snapshot';
import { isReadWhole } from '../duckdb/sql.ts';
import type { ProblemCode, TableProblem } from '../problems/problem.ts';
import {
  type FieldMapping,
  type ListMapping,
  type Mapping,
  NAMED,
  type NullMeaning,
  type Source,
  TEXTS,
  UNITS,
  type Unit,
} from './mapping.ts';

type Json = Readonly<Record<string, unknown>>;

const MAPPING_KEYS = ['$schema', 'ruleset', 'asOf', 'attach', 'account', 'lists', ...NAMED, ...TEXTS];
const ACCOUNT_KEYS = ['from', 'id', 'fields'];
const LIST_KEYS = ['from', 'account', 'fields', 'absent', 'knownWhen', 'observed'];
const FIELD_KEYS = ['column', 'constant', 'null', 'unit', 'zone', 'words', 'windowDays'];
const MONEY_KEYS = ['value', 'currency', 'scale', 'null'];

/**
 * Reads the form of a mapping. Whether its names and columns exist is looked at later, with the ruleset and the tables.
 *
 * @returns null when its form is so wrong that nothing more can be said; `problems` then tells why.
 */
export function readMapping(value: unknown): { mapping: Mapping | null; problems: readonly TableProblem[] } {
  const reader = new MappingReader();
  const mapping = reader.mapping(value);
  return { mapping: reader.problems.length > 0 ? null : mapping, problems: reader.problems };
}

class MappingReader {
  readonly problems: TableProblem[] = [];

  mapping(value: unknown): Mapping | null {
    const whole = this.#object(value, '', MAPPING_KEYS);
    if (!whole) return null;
    const account = this.#object(whole.account, 'account', ACCOUNT_KEYS);
    const lists = Object.fromEntries(
      Object.entries(this.#object(whole.lists ?? {}, 'lists') ?? {}).map(([name, list]) => [
        name,
        list === 'none' ? null : this.#list(list, `lists.${name}`),
      ]),
    );
    const fieldsAt = (name: string): Record<string, FieldMapping> => this.#fields(whole[name] ?? {}, name);
    const texts: Partial<Record<(typeof TEXTS)[number], FieldMapping>> = {};
    for (const name of TEXTS) if (whole[name] !== undefined) texts[name] = this.#field(whole[name], name);
    return {
      ruleset: this.#text(whole.ruleset, 'ruleset', 'the id of a ruleset, such as "aliexpress.buyer"'),
      asOf: this.#instant(whole.asOf, 'asOf'),
      attach: this.#texts(whole.attach ?? {}, 'attach'),
      account: {
        path: 'account',
        from: this.#source(account?.from, 'account.from'),
        id: this.#text(account?.id, 'account.id', 'the name of a column'),
        fields: this.#fields(account?.fields ?? {}, 'account.fields'),
      },
      lists,
      named: { facts: fieldsAt('facts'), params: fieldsAt('params'), metrics: fieldsAt('metrics') },
      texts,
    };
  }

  #list(value: unknown, path: string): ListMapping {
    const list = this.#object(value, path, LIST_KEYS, 'a table, or "none" where nobody has any');
    const observed = this.#object(list?.observed ?? {}, `${path}.observed`, ['since', 'until', 'by']);
    const end = (name: 'since' | 'until'): FieldMapping | undefined =>
      observed?.[name] === undefined ? undefined : this.#instant(observed[name], `${path}.observed.${name}`);
    const { absent, knownWhen } = list ?? {};
    if (absent !== undefined && absent !== 'unknown')
      this.#say('wrong-type', `${path}.absent`, `expected "unknown" or nothing, got ${show(absent)}`);
    return {
      path,
      from: this.#source(list?.from, `${path}.from`),
      account: this.#text(list?.account, `${path}.account`, 'the column that says whose row it is'),
      fields: this.#fields(list?.fields ?? {}, `${path}.fields`),
      absent: absent === 'unknown' ? 'unknown' : 'empty',
      knownWhen:
        knownWhen === undefined
          ? undefined
          : this.#text(knownWhen, `${path}.knownWhen`, 'a column of the account table'),
      since: end('since'),
      until: end('until'),
      by:
        observed?.by === undefined
          ? undefined
          : this.#text(observed.by, `${path}.observed.by`, 'a time field of the list, such as "placedAt"'),
    };
  }

  #fields(value: unknown, path: string): Record<string, FieldMapping> {
    const fields = this.#object(value, path) ?? {};
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, this.#field(field, `${path}.${name}`)]),
    );
  }

  #field(value: unknown, path: string): FieldMapping {
    if (typeof value === 'string') return { ...EMPTY, path, source: { column: value } };
    const keys = isObject(value) && 'value' in value ? MONEY_KEYS : FIELD_KEYS;
    const field = this.#object(
      value,
      path,
      keys,
      'the name of a column, or an object with `column`, `constant` or `value`',
    );
    if (!field) return { ...EMPTY, path };
    const meaning = this.#oneOf(field.null, `${path}.null`, ['not-happened', 'unknown'] as const);
    if (keys === MONEY_KEYS) return this.#money(field, path, meaning);
    if ('column' in field === 'constant' in field)
      this.#say('missing', path, 'expected either `column` or `constant`');
    return {
      path,
      source:
        'constant' in field
          ? { constant: field.constant }
          : {
              column:
                'column' in field ? this.#text(field.column, `${path}.column`, 'the name of a column') : '',
            },
      null: meaning,
      unit: this.#oneOf(field.unit, `${path}.unit`, UNITS),
      zoneMinutes: this.#zone(field.zone, `${path}.zone`),
      words: field.words === undefined ? undefined : this.#texts(field.words, `${path}.words`),
      money: undefined,
      windowDays: this.#count(field.windowDays, `${path}.windowDays`),
    };
  }

  #money(field: Json, path: string, meaning: NullMeaning | undefined): FieldMapping {
    const currency = field.currency;
    const isConstant = isObject(currency) && typeof currency.constant === 'string';
    if (!isConstant && typeof currency !== 'string')
      this.#say(
        'missing',
        `${path}.currency`,
        `expected a column, or { "constant": "USD" }, got ${show(currency)}`,
      );
    return {
      ...EMPTY,
      path,
      source: { column: this.#text(field.value, `${path}.value`, 'the name of a column') },
      null: meaning,
      money: {
        currency: isConstant
          ? { constant: this.#text((currency as Json).constant, `${path}.currency.constant`, 'a currency') }
          : { column: typeof currency === 'string' ? currency : '' },
        scale: this.#count(field.scale, `${path}.scale`),
      },
    };
  }

  /** A constant time as text, or a column. */
  #instant(value: unknown, path: string): FieldMapping {
    if (typeof value !== 'string') return this.#field(value, path);
    if (Number.isNaN(timeOf(value)))
      this.#say(
        'not-a-time',
        path,
        `expected a time with an offset, such as "2026-06-15T12:00:00Z", or { "column": ... }, got ${show(value)}`,
      );
    return { ...EMPTY, path, source: { constant: value } };
  }

  #source(value: unknown, path: string): Source {
    if (isObject(value) && typeof value.sql === 'string') return { sql: value.sql };
    return { name: this.#text(value, path, 'a file, a pattern, a table, or { "sql": "SELECT ..." }') };
  }

  #zone(value: unknown, path: string): number | undefined {
    if (value === undefined) return undefined;
    if (value === 'UTC' || value === 'Z') return 0;
    const text = typeof value === 'string' ? value : '';
    const [, sign, hours = '', minutes = ''] = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
    if (sign === undefined) {
      this.#say(
        'zone-not-known',
        path,
        `expected "UTC" or an offset such as "+02:00", got ${show(value)}; convert other zones in \`from\`: { "sql": "SELECT ... AT TIME ZONE ..." }`,
      );
      return 0;
    }
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }

  #oneOf<T extends string>(value: unknown, path: string, known: readonly T[]): T | undefined {
    if (value === undefined) return undefined;
    const found = known.find((one) => one === value);
    if (found === undefined)
      this.#say(
        'wrong-type',
        path,
        `expected ${known.map((one) => `"${one}"`).join(' or ')}, got ${show(value)}`,
      );
    return found as T & Unit;
  }

  #count(value: unknown, path: string): number | undefined {
    if (value === undefined) return undefined;
    if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10_000)
      return value as number;
    this.#say('wrong-type', path, `expected a whole number, got ${show(value)}`);
    return 0;
  }

  #text(value: unknown, path: string, wanted: string): string {
    if (typeof value === 'string' && value !== '') {
      this.#checkText(value, path);
      return value;
    }
    this.#say(value === undefined ? 'missing' : 'wrong-type', path, `expected ${wanted}, got ${show(value)}`);
    return '';
  }

  #texts(value: unknown, path: string): Record<string, string> {
    const entries = Object.entries(this.#object(value, path) ?? {});
    return Object.fromEntries(
      entries.map(([name, text]) => [name, this.#text(text, `${path}.${name}`, 'a text')]),
    );
  }

  #object(value: unknown, path: string, keys?: readonly string[], wanted = 'an object'): Json | null {
    if (!isObject(value)) {
      this.#say(
        value === undefined ? 'missing' : 'wrong-type',
        path,
        `expected ${wanted}, got ${show(value)}`,
      );
      return null;
    }
    for (const name of Object.keys(value)) {
      this.#checkText(name, path);
      if (keys && !keys.includes(name))
        this.#say(
          'unknown-key',
          path === '' ? name : `${path}.${name}`,
          `there is no such setting here; known are ${keys.join(', ')}`,
        );
    }
    return value;
  }

  #checkText(text: string, path: string): void {
    if (!isReadWhole(text))
      this.#say(
        'wrong-type',
        path,
        `expected a text without NUL or half a surrogate pair, got ${show(text)}`,
      );
  }

  #say(code: ProblemCode, path: string, message: string): void {
    this.problems.push({ code, path: path === '' ? 'mapping' : path, message });
  }
}

const EMPTY: FieldMapping = {
  path: '',
  source: { constant: undefined },
  null: undefined,
  unit: undefined,
  zoneMinutes: undefined,
  words: undefined,
  money: undefined,
  windowDays: undefined,
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
