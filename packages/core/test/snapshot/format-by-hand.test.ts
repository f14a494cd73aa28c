import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { decimalText, offsetText } from '../../src/form/text-forms.ts';
import { SnapshotError } from '../../src/index.ts';
import { canonical } from '../../src/snapshot/canonical.ts';
import { inExpectedOrder } from '../../src/snapshot/expected-order.ts';
import { type FieldKind, fieldSchemas, money, timeText } from '../../src/snapshot/field-kinds.ts';
import { checkOf, MAX_DEPTH, parseSnapshot, snapshotIssues } from '../../src/snapshot/parse-snapshot.ts';
import { keyOf } from '../../src/snapshot/snapshot-lists.ts';
import { SNAPSHOT_NAMES } from '../../src/snapshot/snapshot-names.ts';
import { itemSchema, snapshotSchema } from '../../src/snapshot/snapshot-schema.ts';

const isOf = (schema: z.ZodMiniType, value: unknown): boolean =>
  z.safeParse(schema, value, { jitless: true }).success;
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

/** Whether the schema and the form that is generated from it accept it; they must not differ. */
function isSnapshot(value: unknown): boolean {
  // The schema is built when its module is loaded: mutation testing goes by what a test calls.
  itemSchema({});
  const [bySchema, byForm] = [isOf(snapshotSchema, value), snapshotIssues(value).length === 0];
  if (bySchema !== byForm) throw new Error(`the schema says ${bySchema}, the form ${byForm}`);
  return bySchema;
}

describe('texts of a pattern', () => {
  it.each(['0', '1', '-1', '10', '123', '0.5', '1.25', '-12.90', '100.007', '0.0'])('decimal: %s', (text) => {
    expect([isOf(decimalText(), text), isSnapshot({ ...head, params: { p: text } })]).toEqual([true, true]);
  });

  it.each([
    ...[
      '',
      '-',
      '01',
      '00',
      '.5',
      '1.',
      '+1',
      '1e5',
      'x1',
      '1x',
      '1.5x',
      '--1',
      ' 1',
      '1 ',
      '1,5',
      '1.5.5',
      'x',
    ],
    ...['1.x', '-x', '0x', '1a2'],
  ])('no decimal: %j', (text) => {
    expect([isOf(decimalText(), text), isSnapshot({ ...head, params: { p: text } })]).toEqual([false, false]);
  });

  it.each([
    ['+00:00', true],
    ['-12:30', true],
    ['+19:59', true],
    ['02:00', false],
    ['+20:00', false],
    ['+02:60', false],
    ['+02:00Z', false],
    ['x+02:00', false],
    [null, false],
  ])('offset: %s is one: %s', (text, isOne) => {
    expect(isOf(offsetText(), text)).toBe(isOne);
    if (text !== null) expect(isSnapshot({ ...head, utcOffset: text })).toBe(isOne);
  });

  it.each([
    ...['2026-04', '2026-12-31', '2026-Q1', '2026-Q4', '2026-W15', '0000-00'].map(
      (text) => [text, true] as const,
    ),
    ...[
      ...[
        '2026',
        '2026-4',
        '2026-04-1',
        '2026-04-011',
        '2026-04-01-01',
        '2026-Q0',
        '2026-Q5',
        '2026-QX',
        '2026-Q',
      ],
      ...[
        '2026-W1',
        '2026-W155',
        '2026-WXX',
        '2026-W',
        'x2026-04',
        '2026-04x',
        '2-04',
        '2026-XX',
        '2026-04-XX',
      ],
      ...['20a6-04', 'year-04', '2026-Q12', '', '2026-'],
    ].map((text) => [text, false] as const),
  ])('period: %s is one: %s', (period, isOne) => {
    expect(isSnapshot({ ...head, metrics: { m: [{ period, value: 1 }] } })).toBe(isOne);
  });
});

describe('fields', () => {
  const GOOD: Readonly<Record<FieldKind, readonly unknown[]>> = {
    time: ['2026-02-10T08:00:00Z', '2026-02-10T08:00+02:00', null],
    due: ['2026-02-10T08:00:00Z', null],
    text: ['', 'a', null],
    word: ['', 'a', null],
    number: [0, -1.5, null],
    flag: [true, false, null],
    money: [{ value: '1.50', currency: 'USD' }, { value: '-3', currency: 'EUR' }, null],
    texts: [[], ['a', 'b']],
  };
  const BAD: Readonly<Record<FieldKind, readonly unknown[]>> = {
    time: ['2026-02-30T08:00:00Z', '2026-02-10', '', 5],
    due: ['2026-02-30T08:00:00Z', 5],
    text: [5, [], true],
    word: [5, {}],
    number: ['1', Number.NaN, Infinity, true],
    flag: [0, 'true'],
    money: [
      ...[
        {},
        { value: '1' },
        { currency: 'USD' },
        { value: 1, currency: 'USD' },
        { value: '1.', currency: 'USD' },
      ],
      ...['usd', 'US', 'USDX', 'xUSD', 'U1D', '', 'EU€'].map((currency) => ({ value: '1', currency })),
      ...[[], '1 USD', { value: '1'.repeat(31), currency: 'USD' }],
    ],
    texts: [null, 'a', ['a', 1], [null], {}],
  };

  it.each(Object.keys(fieldSchemas) as FieldKind[])('%s', (kind) => {
    const check = checkOf({ things: { fields: { x: kind } } });
    const isRead = (x: unknown): boolean => check({ ...head, things: [{}, { x }] }) === null;
    for (const [isGood, values] of [
      [true, GOOD[kind]],
      [false, BAD[kind]],
    ] as const)
      for (const value of values) {
        expect([value, isOf(fieldSchemas[kind](), value)]).toEqual([value, isGood]);
        expect([value, isOf(itemSchema({ x: kind }), { x: value })]).toEqual([value, isGood]);
        expect([value, isRead(value)]).toEqual([value, isGood]);
      }
    expect(isOf(itemSchema({ x: kind }), { further: 1 })).toBe(true);
  });

  it('of money and times are described in the JSON Schema', () => {
    expect(z.toJSONSchema(timeText(), { unrepresentable: 'any' })).toMatchObject({
      type: 'string',
      format: 'date-time',
    });
    expect(z.toJSONSchema(money())).toMatchObject({
      type: 'object',
      properties: { value: { maxLength: 30 }, currency: { pattern: '^[A-Z]{3}$' } },
    });
    expect([isOf(timeText(), '2026-02-10T08:00:00Z'), isOf(timeText(), 'x')]).toEqual([true, false]);
  });
});

describe('the format', () => {
  it.each<[string, object]>([
    ['no more than the head', {}],
    ['further properties', { further: { a: [1] }, $schema: 'x', source: 5 }],
    [
      'numbers given in every way',
      { metrics: { a: 1, b: '2', c: { value: 1 }, d: { numerator: '1', denominator: 2 } } },
    ],
    [
      'all that may be said of one',
      {
        metrics: {
          m: {
            ...{
              above: 1,
              below: '2',
              asOf: head.asOf,
              windowDays: 0,
              target: null,
              status: null,
              assumed: true,
            },
            further: 1,
          },
        },
      },
    ],
    [
      'a list of them',
      {
        metrics: {
          m: [
            { period: '2026-04', value: '1' },
            { period: '2026-05', target: '0.5' },
          ],
        },
      },
    ],
    ['facts of every kind', { facts: { a: 'x', b: 1, c: true, d: null } }],
    ['how far lists reach', { observed: { orders: { since: null, until: head.asOf }, x: {} } }],
    ['by what lists were cut', { observed: { orders: { by: 'placedAt', because: 'period-named' } } }],
    ['what holds for whole lists', { defaults: { orders: { status: 'paid', x: null, y: 1, z: false } } }],
    ['items of lists', { orders: [{ id: 'a', placedAt: null, x: 1 }, {}], devices: [{ accountIds: [] }] }],
    [
      'an account',
      { account: { id: 'me', createdAt: null, emailConfirmedAt: head.asOf, status: 'x', y: 1 } },
    ],
    ['null for what is not known to be', { timeZone: null, utcOffset: null, region: null, program: null }],
  ])('takes %s', (_what, parts) => {
    const value = { ...head, ...parts };
    expect(isSnapshot(value)).toBe(true);
    expect(parseSnapshot(value)).toBe(value);
  });

  it.each<[string, object]>([
    ['another version', { snapshotVersion: 2 }],
    ['an empty platform', { platform: '' }],
    ['an empty role', { role: '' }],
    ['no instant', { asOf: null }],
    ['an account that is none', { account: [] }],
    ['an account whose id is null', { account: { id: null } }],
    ['a time of an account that is none', { account: { emailConfirmedAt: 'x' } }],
    ['a list that is none', { orders: {} }],
    ['an item that is none', { logins: [1] }],
    ['a field of another kind', { reviews: [{ stars: '5' }] }],
    ['a number that is none', { metrics: { m: true } }],
    ['a window below zero', { metrics: { m: { windowDays: -1 } } }],
    ['a window that is a text', { metrics: { m: { windowDays: '1' } } }],
    ['what is assumed, and not', { metrics: { m: { value: 1, assumed: false } } }],
    ['a target that is no decimal', { metrics: { m: { target: 'x' } } }],
    ['a numerator that is no decimal', { metrics: { m: { numerator: '1.' } } }],
    ['a denominator that is null', { metrics: { m: { denominator: null } } }],
    ['a value that is null', { metrics: { m: { value: null } } }],
    ['a time of a number that is null', { metrics: { m: { asOf: null } } }],
    ['a status that is a number', { metrics: { m: { status: 1 } } }],
    ['a number in a list without a period', { metrics: { m: [{ value: 1 }] } }],
    ['a fact that is a list', { facts: { a: [] } }],
    ['a parameter that is null', { params: { a: null } }],
    ['a reach that is no time', { observed: { orders: { since: 'x' } } }],
    ['a proof that is none', { observed: { orders: { because: 'trust-me' } } }],
    ['a cut by nothing', { observed: { orders: { by: null } } }],
    ['a reach that is none', { observed: { orders: null } }],
    ['what holds for a list and is one', { defaults: { orders: { status: [] } } }],
    ['a region that is a number', { region: 1 }],
    ['a schema that is a number', { $schema: 1 }],
    ['an offset that is a zone', { utcOffset: 'CET' }],
  ])('refuses %s', (_what, parts) => {
    const value = { ...head, ...parts };
    expect(isSnapshot(value)).toBe(false);
    expect(() => parseSnapshot(value)).toThrow(SnapshotError);
  });

  it('says of what is nested too deep nothing else', () => {
    let deep: unknown = 1;
    for (let i = 1; i < MAX_DEPTH; i++) deep = [deep];
    expect(snapshotIssues({ ...head, x: deep })).toEqual([]);
    const issues = snapshotIssues({ ...head, region: 5, x: [deep] });
    expect(issues).toMatchObject([
      { code: 'too-deep', path: '', expected: 'at most 64 levels of nesting', hint: 'a snapshot needs five' },
    ]);
  });

  it('of a ruleset with lists of its own checks these, and the account as everyone does', () => {
    const check = checkOf({ account: { fields: { plan: 'word' } }, things: { fields: { size: 'number' } } });
    expect(
      check({ ...head, account: { id: 'me', plan: 5 }, things: [{ size: 1 }], orders: 'unknown here' }),
    ).toBeNull();
    expect(check({ ...head, account: [] })).toMatchObject([{ code: 'wrong-type', path: ['account'] }]);
    expect(check({ ...head, things: [{ size: 'x' }] })).toMatchObject([{ path: ['things', 0, 'size'] }]);
  });
});

it('knows every name that the schema has', () => {
  const names = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { properties } = part as { properties?: object };
    for (const name of Object.keys(properties ?? {})) names.add(name);
    Object.values(part).forEach(collect);
  };
  collect(z.toJSONSchema(snapshotSchema, { unrepresentable: 'any', reused: 'inline' }));
  expect(names.size).toBeGreaterThan(100);
  expect([...SNAPSHOT_NAMES].sort()).toEqual([...names].sort());
});

it('items of a list are referred to by its key, and by their id where it names none', () => {
  expect(keyOf(undefined)).toBe('id');
  expect(keyOf({ fields: {} })).toBe('id');
  expect(keyOf({ key: 'number', fields: {} })).toBe('number');
});

it.each([
  [{ b: 1, a: 2, c: 3 }, '{"a":2,"b":1,"c":3}'],
  [{ a: 1, b: 2, c: 3 }, '{"a":1,"b":2,"c":3}'],
  [{ c: 1, b: 2, a: 3 }, '{"a":3,"b":2,"c":1}'],
  [[{ b: [{ d: 1, c: 2 }], a: null }, 'x', [3, 1, 2]], '[{"a":null,"b":[{"c":2,"d":1}]},"x",[3,1,2]]'],
  ['text', '"text"'],
  [null, 'null'],
])('canonical JSON of %j has sorted keys', (value, text) => {
  expect(canonical(value)).toBe(text);
});

it('what comes in the same order every time is looked up once', () => {
  const asked: string[] = [];
  const byName = new Map(['a', 'b'].map((name) => [name, { name }]));
  const get = (name: string) => {
    asked.push(name);
    return byName.get(name);
  };
  const find = inExpectedOrder<{ name: string }>({ get } as never);
  const all = (names: readonly string[]) => names.map((name, place) => find(name, place)?.name);
  expect(all(['a', 'b', 'x'])).toEqual(['a', 'b', undefined]);
  expect(all(['a', 'b', 'x'])).toEqual(['a', 'b', undefined]);
  expect(asked).toEqual(['a', 'b', 'x', 'x']);
  expect(all(['b', 'a'])).toEqual(['b', 'a']);
  expect(all(['b', 'a'])).toEqual(['b', 'a']);
  expect(asked.slice(4)).toEqual(['b', 'a']);
  expect(all(['y', 'a'])).toEqual([undefined, 'a']);
});
