import { describe, expect, it } from 'vitest';
import type { FieldRule, FieldSource, Format, PageRules, TableRules } from '../src/formats/format.ts';
import { isAmong } from '../src/importers/conditions.ts';
import { type ImportNotes, importFile } from '../src/index.ts';

const HEAD = {
  id: 'own',
  version: 3,
  title: 'Own',
  trust: 'own',
  platform: 'etsy',
  roles: ['seller'],
  layout: { sources: ['me'], readOn: '2026-01-01', verified: 'no' },
} as const;
const AS_OF = '2026-06-01T00:00:00Z';

type Entry = Record<string, unknown>;
interface Read {
  readonly orders: readonly Entry[];
  readonly snapshot: Entry;
  readonly notes: ImportNotes;
}

/** A table of columns that are named as their keys are. */
function read(
  keys: string,
  rows: readonly string[],
  table: Partial<TableRules>,
  asOf: string | null = AS_OF,
  guarantees: Format['guarantees'] = {},
): Read {
  const columns = Object.fromEntries(keys.split(',').map((key) => [key, [key]]));
  const recognise = { own: [keys.split(',')[0] ?? ''] };
  const format: Format = { ...HEAD, kind: 'table', guarantees, table: { columns, recognise, ...table } };
  const { snapshot, notes } = importFile([keys, ...rows, ''].join('\n'), {
    format,
    ...(asOf === null ? {} : { asOf }),
  });
  return { orders: (snapshot.orders ?? []) as Entry[], snapshot: snapshot as unknown as Entry, notes };
}
const codesOf = ({ messages }: ImportNotes): string[] => messages.map(({ code }) => code);
const reasonsOf = (left: ImportNotes['values']): string[] =>
  left.map(({ reason, count }) => `${reason} ${count}`);

/** One field of one order, of a table with the columns `id`, `a`, `b` and `c`. */
function field(
  name: string,
  rule: FieldRule | readonly FieldRule[],
  cells: string,
  more: Partial<TableRules> = {},
) {
  const lists = [{ list: 'orders', fields: { id: 'id', [name]: rule } }];
  const { orders, notes } = read('id,a,b,c', [`x1,${cells}`], { lists, ...more });
  return { value: orders[0]?.[name], why: reasonsOf(notes.values) };
}

describe('a field of a row', () => {
  const when = (column: string, is: string): FieldSource['when'] => [{ column, is: [is] }];

  it.each([
    ['a column', 'a', 's1,s2,s3', 's1'],
    ['the first filled one of several', { column: ['a', 'b', 'c'] }, ',s2,s3', 's2'],
    ['the first of several rules that gives something', ['a', { column: 'b' }], ',s2,', 's2'],
    ['nothing of empty cells', ['a', 'b'], ',,s3', undefined],
    ['of a column that is not there', ['gone', 'b'], 's1,s2,s3', 's2'],
    ['what stands before an id', { column: 'a', prefix: 'p-' }, 's1,,', 'p-s1'],
    ['several that are an id together', { join: ['a', 'b'], prefix: 'p-' }, 's1,s2,', 'p-s1:s2'],
    ['of which one is empty', [{ join: ['a', 'b'] }, 'c'], 's1,,s3', 's3'],
    ['of which one is not there', [{ join: ['a', 'gone'] }, 'c'], 's1,s2,s3', 's3'],
    [
      'of which one is a time',
      { join: ['a', 'b'] },
      '2026-01-02 03:04:05 UTC,s2,',
      '2026-01-02-03-04-05-:s2',
    ],
    [
      'of which one is a time with a zone',
      { join: ['a', 'b'] },
      '2026-01-02T03:04:05.5+01:00,s2,',
      '2026-01-02-03-04-05-5-01-00:s2',
    ],
    ['of which one may be a name', [{ join: ['a', 'b'] }, 'c'], 'Jo,s2,s3', 's3'],
    ['of which one only begins as a time', [{ join: ['a', 'b'] }, 'c'], '2026-01-02 03:04 Jo,s2,s3', 's3'],
    ['a part of a text', { column: 'a', match: 'no\\. (\\d+)' }, 'Order no. 77 of Jo,,', '77'],
    [
      'or another one, where it has no such part',
      [{ column: 'a', match: '#(\\d+)' }, 'b'],
      'no. 77,s2,',
      's2',
    ],
    [
      'a part that stands within 500 characters',
      { column: 'a', match: '(\\d+)$' },
      `${'x'.repeat(498)}77,,`,
      '77',
    ],
    ['and none further behind', [{ column: 'a', match: '(7+)' }, 'b'], `${'x'.repeat(500)}77,s2,`, 's2'],
    ['where a test holds', { column: 'a', when: when('b', 'yes') }, 's1,Yes,', 's1'],
    ['or not', [{ column: 'a', when: when('b', 'yes') }, 'c'], 's1,no,s3', 's3'],
    [
      'where all tests hold',
      [{ column: 'a', when: [...(when('b', 'x') ?? []), ...(when('c', 'y') ?? [])] }],
      's1,x,z',
      undefined,
    ],
    [
      'unless one holds',
      [{ column: 'a', unless: [...(when('b', 'x') ?? []), ...(when('c', 'y') ?? [])] }, 'b'],
      's1,b2,y',
      'b2',
    ],
    ['and none does', { column: 'a', unless: when('b', 'yes') }, 's1,no,', 's1'],
  ] as [string, FieldRule | FieldRule[], string, string | undefined][])('is %s', (_, rule, cells, value) => {
    expect(field('sellerId', rule, cells)).toEqual({ value, why: [] });
  });

  it('is the same for every row', () => {
    for (const always of ['completed', 'paid']) expect(field('status', { always }, ',,').value).toBe(always);
    expect(field('business', { always: false }, ',,').value).toBe(false);
    expect(field('paidAt', { always: null }, ',,').value).toBeNull();
  });

  it('of an empty cell has not happened, where the export says so', () => {
    expect(field('paidAt', { column: 'a', empty: null }, ',,').value).toBeNull();
    expect(field('paidAt', { column: ['gone', 'b'], empty: null }, ',,').value).toBeNull();
    expect(field('paidAt', [{ column: 'gone', empty: null }, 'b'], ',,')).toEqual({
      value: undefined,
      why: [],
    });
    expect(field('paidAt', { column: 'a' }, ',,').value).toBeUndefined();
    // What the export writes for nothing is nothing.
    expect(field('paidAt', { column: 'a', empty: null }, 'N/A,,', { empty: ['n/a'] }).value).toBeNull();
  });

  it.each(
    [
      ['8190000000000001', '8190000000000001', []],
      ['8.19E+15', undefined, ['no-id 1']],
      ['8.19e15', undefined, ['no-id 1']],
      ['"8,19E+15"', undefined, ['no-id 1']],
      ['8E+15', undefined, ['no-id 1']],
      ['8E+15x', '8E+15x', ['no-id 1']],
      ['Jo Doe', undefined, ['no-id 1']],
    ].map(([cell, value, why]) => [cell, cell === '8E+15x' ? undefined : value, why]),
  )('as an id: %s', (cell, value, why) => {
    expect(field('sellerId', 'a', `${cell},,`)).toEqual({ value, why });
  });

  const words = { completed: ['done', 'sent *'], cancelled: [''] };
  it.each([
    ['Done', 'completed', []],
    ['SENT by_mail', 'completed', []],
    ['sent', undefined, ['unknown-word 1']],
    ['odd', undefined, ['unknown-word 1']],
  ])('as a word: %s', (cell, value, why) => {
    expect(field('status', { column: 'a', words }, `${cell},,`)).toEqual({ value, why });
    expect(field('status', { column: 'a', words, ignoreOthers: true }, `${cell},,`)).toEqual({
      value,
      why: [],
    });
  });

  it('as a word that no words are given for', () => {
    expect(field('status', 'a', 'done,,')).toEqual({ value: undefined, why: ['unknown-word 1'] });
  });

  it('of several words in a cell is the one that all of them are', () => {
    const several = { several: '|', empty: ['-'] };
    const state = (cell: string) => field('status', { column: 'a', words }, `${cell},,`, several);
    expect(state('done|done')).toEqual({ value: 'completed', why: [] });
    expect(state('-|done')).toEqual({ value: 'completed', why: [] });
    expect(state('-|-')).toEqual({ value: undefined, why: [] });
    expect(state('done|odd')).toEqual({ value: undefined, why: ['unknown-word 1'] });
  });

  it('as a flag', () => {
    const flags = { true: ['yes'], false: ['no'] };
    expect(field('business', { column: 'a', words: flags }, 'yes,,').value).toBe(true);
    expect(field('business', { column: 'a', words: flags }, 'no,,').value).toBe(false);
  });

  it.each([
    [{}, '"1,234.50"', { value: '1234.5', currency: 'EUR' }, []],
    [{}, '-5', { value: '-5', currency: 'EUR' }, []],
    [{ absolute: true }, '-5', { value: '5', currency: 'EUR' }, []],
    [{}, 'free', undefined, ['not-a-number 1']],
    [{ cents: true }, '1999', { value: '19.99', currency: 'EUR' }, []],
    [{ cents: true }, '5', { value: '0.05', currency: 'EUR' }, []],
    [{ cents: true }, '-5', { value: '-0.05', currency: 'EUR' }, []],
    [{ cents: true }, '-1999', { value: '-19.99', currency: 'EUR' }, []],
    [{ cents: true }, '19.99', undefined, ['not-a-number 1']],
    [{ cents: true }, 'free', undefined, ['not-a-number 1']],
  ])('as money %j: %s', (more, cell, value, why) => {
    expect(field('amount', { column: 'a', currencyCode: 'EUR', ...more }, `${cell},,`)).toEqual({
      value,
      why,
    });
  });

  it('as money with its currency beside it, or none', () => {
    expect(field('amount', { column: 'a', currency: 'b' }, '5,usd,').value).toEqual({
      value: '5',
      currency: 'USD',
    });
    expect(field('amount', { column: 'a', currency: 'b' }, '5,,')).toEqual({ value: undefined, why: [] });
    expect(field('amount', 'a', '5,,').value).toBeUndefined();
    const point = { decimal: 'point' as const };
    expect(field('amount', { column: 'a', currencyCode: 'EUR' }, '"1,234",,', point).value).toMatchObject({
      value: '1234',
    });
    expect(field('amount', { column: 'a', currencyCode: 'EUR' }, '"1,234",,').why).toEqual([
      'not-a-number 1',
    ]);
  });

  it.each([
    ['3', 3, []],
    ['"1,234"', 1234, []],
    ['2.5', 2.5, []],
    ['-3', undefined, ['not-a-number 1']],
    ['many', undefined, ['not-a-number 1']],
  ])('as a number: %s', (cell, value, why) => {
    expect(field('units', 'a', `${cell},,`)).toEqual({ value, why });
  });

  it.each([
    ['2026-05-01T08:00:00Z', '2026-05-01T08:00:00Z', []],
    ['2026-05-01', '2026-05-01T12:00:00Z', []],
    ['1970-01-01T00:00:00Z', undefined, []],
    ['03/04/2026', undefined, ['ambiguous-day 1']],
    ['soon', undefined, ['not-a-day 1']],
  ])('as a time: %s', (cell, value, why) => {
    expect(field('paidAt', 'a', `${cell},,`)).toEqual({ value, why });
    expect(field('shipBy', 'a', `${cell},,`)).toEqual({ value, why });
  });

  it('as a time of the zone that the export has', () => {
    const paid = (cell: string, zone?: 'UTC') =>
      field('paidAt', { column: 'a', ...(zone ? { zone } : {}) }, `${cell},,`).value;
    for (const cell of ['2026-05-01 08:00', '2026-05-01T08:00:00', ' 2026-05-01 08:00:00.0 '])
      expect([paid(cell, 'UTC'), paid(cell)]).toEqual(['2026-05-01T08:00:00Z', '2026-05-01T12:00:00Z']);
    expect(paid('2026-05-01T08:00:00+02:00', 'UTC')).toBe('2026-05-01T06:00:00Z');
    expect(paid('2026-05-01 08:00x', 'UTC')).toBe('2026-05-01T12:00:00Z');
    expect(paid('x2026-05-01 08:00', 'UTC')).toBeUndefined();
  });

  it('of several times in a cell is the last one of what has to happen to every item, and else the first', () => {
    const several = { several: '|', empty: ['-'] };
    const time = (name: string, cell: string) => field(name, 'a', `${cell},,`, several);
    const both = '2026-05-03|2026-05-01|-';
    for (const name of [
      'paidAt',
      'shippedAt',
      'trackedAt',
      'deliveredAt',
      'closedAt',
      'cancelledAt',
      'refundedAt',
    ])
      expect(time(name, both)).toEqual({ value: '2026-05-03T12:00:00Z', why: [] });
    for (const name of ['placedAt', 'shipBy'])
      expect(time(name, both)).toEqual({ value: '2026-05-01T12:00:00Z', why: [] });
    expect(time('paidAt', 'soon|2026-05-01')).toEqual({
      value: '2026-05-01T12:00:00Z',
      why: ['not-a-day 1'],
    });
  });

  it('that has happened tells how new the file is, and a deadline does not', () => {
    const newest = (name: string, cell: string) => {
      const lists = [{ list: 'orders', fields: { id: 'id', placedAt: 'b', [name]: 'a' } }];
      return read('id,a,b', [`x1,${cell},2026-01-01T00:00:00Z`], { lists }, null).snapshot.asOf;
    };
    expect(newest('paidAt', '2026-05-01T08:00:00Z')).toBe('2026-05-01T08:00:00Z');
    expect(newest('paidAt', '2026-05-01')).toBe('2026-05-01T23:59:59Z');
    expect(newest('shipBy', '2026-05-01T08:00:00Z')).toBe('2026-01-01T00:00:00Z');
    expect(newest('shipBy', '2026-05-01')).toBe('2026-01-01T00:00:00Z');
  });
});

describe('a test of a row', () => {
  const passes = (test: object, cells: string): boolean => {
    const lists = [{ list: 'orders', fields: { id: 'id' }, when: [{ column: 'a', ...test }] }];
    return read('id,a', [`x1${cells}`], { lists }).orders.length === 1;
  };
  it.each([
    [{ given: true }, ',', true],
    [{ given: true }, '', false],
    [{ given: false }, ',', false],
    [{ given: false }, '', true],
    [{}, '', false],
    [{ filled: true }, ',x', true],
    [{ filled: true }, ',', false],
    [{ filled: false }, ',x', false],
    [{ filled: false }, ',', true],
    [{ filled: false }, '', false],
    [{ is: ['x', 'y'] }, ',Y', true],
    [{ is: ['x', 'y'] }, ',z', false],
    [{ is: [''] }, ',', true],
    [{ above: '5' }, ',6', true],
    [{ above: '5' }, ',5', false],
    [{ above: '5' }, ',$5.01', true],
    [{ above: '5' }, ',much', false],
    [{ below: '5' }, ',4', true],
    [{ below: '5' }, ',5', false],
    [{ below: '5' }, ',much', false],
    [{ above: '1', below: '5' }, ',3', true],
    [{ above: '1', below: '5' }, ',1', false],
    [{ above: '1', below: '5' }, ',6', false],
    [{ is: ['7'], above: '5' }, ',7', true],
    [{ is: ['6'], above: '5' }, ',7', false],
    [{ filled: true, above: '5' }, ',4', false],
  ])('%j of a row that ends in %j: %j', (test, cells, is) => {
    expect(passes(test, cells)).toBe(is);
  });

  it.each([
    ['Sent By_Mail', ['sent by mail'], true],
    ['  sent \t by mail ', ['SENT_BY_MAIL'], true],
    ['ｓｅｎｔ', ['sent'], true],
    ['sent by mail', ['sent*'], true],
    ['sent', ['sent by*'], false],
    ['resent', ['sent*'], false],
    ['sent x', ['sent'], false],
    ['', [''], true],
    ['', ['*'], true],
    ['sent', [], false],
  ])('%j is among %j: %j', (text, wanted, is) => {
    expect(isAmong(text, wanted)).toBe(is);
  });
});

describe('the rows of a table', () => {
  const fields = {
    id: 'id',
    placedAt: 'at',
    status: { column: 'state', words: { paid: ['paid'], shipped: ['sent'] } },
  };
  const orders = (
    rows: readonly string[],
    table: Partial<TableRules> = {},
    rule: object = {},
    asOf: string | null = AS_OF,
  ) => read('id,at,state,kind', rows, { lists: [{ list: 'orders', fields, ...rule }], ...table }, asOf);

  it('that are no entries are skipped, and a row that no rule is for', () => {
    const { orders: found, notes } = orders(
      ['x1,2026-05-01,paid,', 'sum,,,total', 'x2,2026-05-02,paid,test', 'x3,2026-05-03,paid,note'],
      {
        skip: [
          { when: [{ column: 'kind', is: ['total'] }], reason: 'sum' },
          {
            when: [
              { column: 'kind', is: ['test'] },
              { column: 'state', is: ['paid'] },
            ],
          },
        ],
      },
      {
        unless: [
          { column: 'kind', is: ['note'] },
          { column: 'kind', is: ['other'] },
        ],
      },
    );
    expect(found.map(({ id }) => id)).toEqual(['x1']);
    expect(notes.rows).toMatchObject({ read: 4, used: 1 });
    expect(reasonsOf(notes.rows.leftOut)).toEqual(['sum 1', 'not-an-entry 1', 'no-rule-for-it 1']);
    // Where they stand is said by the first column of the format.
    expect(JSON.stringify(notes.rows.leftOut[0]?.places)).toContain('line 3, id');
  });

  it('tell how new the file is, also where no rule is for them', () => {
    const rule = { when: [{ column: 'kind', is: ['order'] }] };
    const asOf = (other: string) =>
      orders(['x1,2026-05-01,paid,order', `x2,${other},paid,`], {}, rule, null).snapshot.asOf;
    expect(asOf('2026-05-09')).toBe('2026-05-09T23:59:59Z');
    expect(asOf('2026-05-09T08:00:00Z')).toBe('2026-05-09T08:00:00Z');
    expect(asOf('soon')).toBe('2026-05-01T23:59:59Z');
  });

  it('without an id are left out, and so is one that a spreadsheet has rounded', () => {
    const { notes } = orders([
      'x1,2026-05-01,,',
      ',2026-05-02,,',
      '8.1E+15,2026-05-03,,',
      'Jo Doe,2026-05-04,,',
    ]);
    expect(notes.rows.used).toBe(1);
    expect(reasonsOf(notes.rows.leftOut)).toEqual(['no-id 2', 'rounded-id 1']);
  });

  it('may each be entries of several lists', () => {
    const lists = [
      { list: 'orders', fields: { id: 'id', placedAt: 'at' } },
      { list: 'disputes', fields: { id: 'case', openedAt: 'opened' } },
    ];
    const { snapshot, notes } = read(
      'id,at,case,opened',
      ['x1,2026-05-01,c1,2026-05-02', 'x2,2026-05-03,,', ',,c3,2026-05-04'],
      { lists },
    );
    expect(snapshot.orders).toEqual([
      { id: 'x1', placedAt: '2026-05-01T12:00:00Z' },
      { id: 'x2', placedAt: '2026-05-03T12:00:00Z' },
    ]);
    expect(snapshot.disputes).toEqual([
      { id: 'c1', openedAt: '2026-05-02T12:00:00Z' },
      { id: 'c3', openedAt: '2026-05-04T12:00:00Z' },
    ]);
    // A row that gives one of them is used; one that gives the second only has lacked an id before.
    expect(notes.rows).toMatchObject({ read: 3, used: 3, leftOut: [{ reason: 'no-id', count: 1 }] });
    expect(notes.messages.filter(({ code }) => code === 'list-partial')).toEqual([
      { code: 'list-partial', args: { list: 'orders', count: 2, why: 'left-out' } },
      { code: 'list-partial', args: { list: 'disputes', count: 2, why: 'left-out' } },
    ]);
  });

  it('of one thing are its latest state', () => {
    const rows = [
      'x1,2026-05-01,sent,k',
      'x1,2026-05-01,,k',
      'x1,2026-05-01,sent,k',
      'x2,2026-05-01,,k',
      'x2,2026-05-01,paid,k',
    ];
    const { orders: found, notes } = orders(rows, { line: ['id'], happens: ['state'] });
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['x1', 'shipped'],
      ['x2', 'paid'],
    ]);
    expect(reasonsOf(notes.rows.leftOut)).toEqual(['older-state 2', 'row-again 1']);
    // Without that rule rows of one id are parts of one thing, and only whole rows that come again are left out.
    expect(reasonsOf(orders(rows).notes.rows.leftOut)).toEqual(['row-again 1']);
  });

  it('are told from one another by all columns that it takes', () => {
    const rows = [
      'x1,2026-05-01,paid,k1',
      'x1,2026-05-02,paid,k2',
      'x1,2026-05-03,paid,k1',
      'x1,2026-05-04,paid,',
    ];
    const { notes } = orders(rows, { line: ['id', 'kind'] });
    expect(reasonsOf(notes.rows.leftOut)).toEqual(['older-state 1']);
  });

  it('say what the format says of them, and what cannot be known', () => {
    const { notes } = orders(['x1,2026-05-01,paid,'], { says: ['orders-only'] });
    expect(notes.messages).toContainEqual({ code: 'orders-only', args: { orders: 1 } });
    expect(codesOf(notes)).not.toContain('cannot-know');
    expect(codesOf(orders(['x1,2026-05-01,paid,'], { says: [] }).notes)).not.toContain('orders-only');
  });

  it('that are signs are counted', () => {
    const signs = [
      {
        say: 'held',
        when: [
          { column: 'kind', is: ['held'] },
          { column: 'state', is: ['paid'] },
        ],
      },
      { say: 'never', when: [{ column: 'kind', is: ['never'] }] },
    ];
    const { notes } = orders(
      ['x1,2026-05-01,paid,held', 'x2,2026-05-01,paid,held', 'x3,2026-05-01,sent,held'],
      { signs },
    );
    expect(notes.messages.filter(({ code }) => code === 'held' || code === 'never')).toEqual([
      { code: 'held', args: { count: 2 } },
    ]);
  });

  it('none is an empty answer', () => {
    const { snapshot, notes } = orders([]);
    expect(snapshot).not.toHaveProperty('orders');
    expect(codesOf(notes)).toEqual(['empty-answer']);
  });

  const days = (rows: readonly string[], hint?: TableRules['days']) =>
    orders(rows, hint === undefined ? {} : { days: hint }).orders.map(({ placedAt }) =>
      String(placedAt).slice(0, 10),
    );
  it('write their days as one of them shows, or as the format says', () => {
    expect(days(['x1,03/04/2026,,', 'x2,13/04/2026,,'])).toEqual(['2026-04-03', '2026-04-13']);
    expect(days(['x1,03/04/2026,,'])).toEqual(['undefined']);
    expect(days(['x1,03/04/2026,,'], 'month-first')).toEqual(['2026-03-04']);
    expect(days(['x1,03/04/2026,,'], { gone: 'month-first', kind: 'day-first' })).toEqual(['2026-04-03']);
    expect(days(['x1,03/04/2026,,'], { gone: 'month-first' })).toEqual(['undefined']);
  });
});

describe('how far the list of a table reaches', () => {
  const rows = ['x1,2026-05-02T00:00:00Z,a', 'x2,2026-03-05T00:00:00Z,b', 'x3,2026-04-01T00:00:00+02:00,a'];
  const guarantee = { read: 'x', documented: 'x', by: 'placedAt' };

  it.each([
    [undefined, 'documentation'],
    [{ ...guarantee, holds: 'nothing', lacks: 'filter' }, 'filter'],
    [{ ...guarantee, holds: 'period', lacks: 'period' }, 'period'],
    [{ ...guarantee, holds: 'sorted' }, 'documentation'],
    [{ ...guarantee, holds: 'everything' }, 'documentation'],
  ] as const)('is unknown, whatever its export guarantees, since a table can lose rows: %j', (given, why) => {
    const lists = [{ list: 'orders', fields: { id: 'id', placedAt: 'at' } }];
    const { snapshot, notes } = read('id,at,kind', rows, { lists }, AS_OF, given && { orders: given });
    expect(snapshot.observed).toEqual({ orders: { since: AS_OF } });
    expect(notes.messages).toContainEqual({ code: 'list-partial', args: { list: 'orders', count: 3, why } });
  });

  it('is said of every list, and of none that has no entries', () => {
    const lists = [
      { list: 'orders', fields: { id: 'id' }, when: [{ column: 'kind', is: ['a'] }] },
      { list: 'disputes', fields: { id: 'id' }, when: [{ column: 'kind', is: ['c'] }] },
    ];
    const { snapshot } = read('id,at,kind', rows, { lists });
    expect(snapshot.observed).toEqual({ orders: { since: AS_OF } });
    expect(snapshot).not.toHaveProperty('disputes');
  });

  it('shows where the rows are sorted by another time than the one that the export selects by', () => {
    const lists = [{ list: 'orders', fields: { id: 'id', placedAt: 'at' } }];
    const why = (...given: string[]) =>
      read('id,at,changed', given, { lists, seen: ['changed'] }, AS_OF, {
        orders: { ...guarantee, holds: 'period', lacks: 'period' },
      }).notes.messages.find(({ code }) => code === 'list-partial')?.args.why;
    const row = (n: number, at: number, changed: number) =>
      `x${n},2026-03-0${at}T00:00:00Z,2026-04-0${changed}T00:00:00Z`;
    expect(why(row(1, 2, 1), row(2, 1, 2), row(3, 3, 3))).toBe('update');
    expect(why(row(1, 2, 3), row(2, 1, 2), row(3, 3, 1))).toBe('update');
    expect(why(row(1, 1, 1), row(2, 2, 2), row(3, 3, 3))).toBe('period');
    expect(why(row(1, 2, 2), row(2, 1, 1), row(3, 3, 3))).toBe('period');
    expect(why(row(1, 2, 1), row(2, 1, 2))).toBe('period');
  });
});

describe('columns of times that no field takes', () => {
  it('tell how new the file is, of every row', () => {
    const lists = [
      { list: 'orders', fields: { id: 'id', placedAt: 'at' }, when: [{ column: 'kind', is: ['a'] }] },
    ];
    const asOf = (changed: string, kind: string) =>
      read(
        'id,at,changed,kind',
        [`x1,2026-03-01T00:00:00Z,,a`, `x2,2026-03-02T00:00:00Z,${changed},${kind}`],
        {
          lists,
          seen: ['changed'],
        },
        null,
      ).snapshot.asOf;
    expect(asOf('2026-04-01T08:00:00Z', 'a')).toBe('2026-04-01T08:00:00Z');
    expect(asOf('2026-04-01T08:00:00Z', 'b')).toBe('2026-04-01T08:00:00Z');
    expect(asOf('2026-04-01', 'a')).toBe('2026-04-01T23:59:59Z');
    expect(asOf('', 'a')).toBe('2026-03-02T00:00:00Z');
  });
});

describe('rows without an id', () => {
  const lists = [{ list: 'reviews', fields: { at: 'at', stars: 'stars' } }];
  const reviews = (...rows: string[]) =>
    (read('at,stars', rows, { lists }).snapshot.reviews as Entry[]).map(({ stars }) => stars);
  it('are each of their own, unless the header between them shows two exports', () => {
    const row = '2026-05-01,1';
    expect(reviews(row, row, row, '2026-05-02,5')).toEqual([1, 1, 1, 5]);
    expect(reviews(row, row, 'at,stars', row)).toEqual([1, 1]);
    expect(reviews(row, 'at,stars', row, row, row)).toEqual([1, 1, 1]);
  });
});

describe('a page', () => {
  const page = (text: string, rules: Partial<PageRules>): Read => {
    const format: Format = { ...HEAD, kind: 'text', page: { recognise: ['shop'], ...rules } };
    const { snapshot, notes } = importFile(text, { format, asOf: AS_OF });
    return { orders: (snapshot.orders ?? []) as Entry[], snapshot: snapshot as unknown as Entry, notes };
  };

  describe('with figures', () => {
    const figure = (behind: string, more: object = {}) => {
      const { snapshot, notes } = page(`shop\nLate orders${behind}`, {
        figures: [{ metric: 'late', label: 'late orders', ...more }],
      });
      const [left] = notes.rows.leftOut;
      return (snapshot.metrics as Entry | undefined)?.late ?? left?.reason;
    };
    it.each([
      [': 7', '7'],
      ['\n7\n', '7'],
      [' 1,234', '1234'],
      [' 1,234,567', '1234567'],
      [' 2.50 x', '2.5'],
      [' 2.125', null],
      ['7', '7'],
      [' v1 of 7', '1'],
      [' 5% of 12', '12'],
      [' 5 % of 12', '12'],
      [' 5.5% of 12', '12'],
      [' 30 calendar days: 4', '4'],
      [' 30 orders or more: 4', '4'],
      [' 30 of 4', '30'],
      [' none', undefined],
      [` ${'x'.repeat(297)}7`, '7'],
      [` ${'x'.repeat(298)}7`, undefined],
      [' 1234567890', undefined],
    ])('behind the label stands %j', (behind, value) => {
      const expected = value === undefined ? 'no-figure' : value === null ? 'no-figure' : { value };
      expect(figure(behind)).toEqual(expected);
    });

    it.each([
      [' 5%', '0.05'],
      [': 1.5 %', '0.015'],
      [' 1,25%', '0.0125'],
      [' 100%', '1'],
      [' 100.5%', undefined],
      [' 0%', '0'],
      [' 0.00%', '0'],
      [' 50%', '0.5'],
      [' 12.3400%', '0.1234'],
      [' -5%', undefined],
      [' 7', undefined],
      [' 1.1.5%', undefined],
    ])('in percent stands %j', (behind, value) => {
      expect(figure(behind, { isPercent: true, windowDays: 30 })).toEqual(
        value === undefined ? 'no-figure' : { value, windowDays: 30 },
      );
    });

    it('is left out where a count beside it contradicts it', () => {
      expect(figure(' 7 of 9: 3%', { isPercent: true })).toBe('unclear-figure');
      expect(figure(' 7 of 9: 77.8%', { isPercent: true })).toEqual({
        numerator: 7,
        denominator: 9,
        value: '0.778',
      });
    });

    it('is of those that it names, and says on which line one has none', () => {
      const { snapshot, notes } = page('shop\n\nLate orders\nx\nOpen cases 2', {
        figures: [
          { metric: 'late', label: 'late orders' },
          { metric: 'open', label: 'open cases' },
          { metric: 'never', label: 'never seen' },
        ],
      });
      // A number belongs to the name beside it, not to the one before.
      expect(snapshot.metrics).toEqual({ open: { value: '2' } });
      expect(notes.rows).toMatchObject({ read: 2, used: 1 });
      const none = page('shop\n\nLate orders\n', { figures: [{ metric: 'late', label: 'late orders' }] });
      expect(none.notes.rows).toMatchObject({ read: 1, used: 0, leftOut: [{ reason: 'no-figure' }] });
      expect(JSON.stringify(none.notes.rows.leftOut[0]?.places)).toContain('"args":[3]');
      expect(codesOf(none.notes)).toEqual(['empty-answer']);
    });
  });

  describe('with orders', () => {
    const rules: Partial<PageRules> = {
      orders: {
        id: 'No\\. (\\S+)',
        placed: 'on (\\S+)',
        stateStands: 'above',
        states: { completed: ['done'], cancelled: ['cancelled'] },
      },
    };
    const found = (text: string, more: Partial<PageRules> = {}) =>
      page(`shop\n${text}`, { ...rules, ...more }).orders.map(({ id, placedAt, status }) =>
        [id, String(placedAt).slice(5, 10), status].join(' '),
      );
    const below = { orders: { ...rules.orders, stateStands: 'below' as const } } as Partial<PageRules>;

    it('has their states and days above their numbers', () => {
      expect(
        found('on 2026-05-01\nDone\nNo. 1\n\nx\nx\non 2026-05-02\nCancelled by you\nNo. 2\nx\nx\nx'),
      ).toEqual(['1 05-01 completed', '2 05-02 cancelled']);
    });

    it('or below', () => {
      const text = 'x\nNo. 1\non 2026-05-01\nDone\nx\nx\nx\nNo. 2\non 2026-05-02\nCancelled\nx\nx\nx';
      expect(found(text, below)).toEqual(['1 05-01 completed', '2 05-02 cancelled']);
      // They are nearer to the numbers above them, whatever is usual.
      expect(found(text)).toEqual(['1 05-01 completed', '2 05-02 cancelled']);
    });

    it('one alone: where a state is', () => {
      expect(found('Done\nNo. 1\nx')).toEqual(['1 undef completed'.replace('undef', 'ined')]);
      expect(found('x\nNo. 1\nDone')).toEqual(['1 ined completed']);
      expect(found('Done\nNo. 1\nCancelled')).toEqual(['1 ined completed']);
      expect(found('Done\nNo. 1\nCancelled', below)).toEqual(['1 ined cancelled']);
      expect(found('Done\nNo. 1\nx', below)).toEqual(['1 ined completed']);
      expect(found('x\nNo. 1\nx')).toEqual(['1 ined ']);
    });

    it('a long line, or one that only holds such a word, tells no state', () => {
      expect(found(`${'Done '.repeat(17)}\nNo. 1`)).toEqual(['1 ined ']);
      expect(found('Well done\nNo. 1')).toEqual(['1 ined ']);
      expect(found(' ＤＯＮＥ \nNo. 1')).toEqual(['1 ined completed']);
    });

    it('without an id are left out with their line, and days that cannot be read, too', () => {
      const { notes, orders } = page(
        'shop\non 2026-05-01\nNo. x\n\non 03/04/2026\nNo. 2\non soon\nNo. 3',
        rules,
      );
      expect(orders.map(({ id }) => id)).toEqual(['2', '3']);
      expect(notes.rows).toMatchObject({ read: 3, used: 2, leftOut: [{ reason: 'no-id', count: 1 }] });
      expect(JSON.stringify(notes.rows.leftOut[0]?.places)).toContain('"args":[3]');
      expect(reasonsOf(notes.values)).toEqual(['ambiguous-day 1', 'not-a-day 1']);
      expect(JSON.stringify(notes.values[0]?.places)).toContain('"args":[6]');
      expect(JSON.stringify(notes.values[1]?.places)).toContain('"args":[8]');
      expect(notes.messages).toContainEqual({ code: 'orders-without-state', args: { count: 2 } });
      expect(notes.messages).toContainEqual({ code: 'orders-only', args: { orders: 2 } });
    });

    it('reach nowhere for sure, and their days are written as one of them shows', () => {
      const { snapshot, orders } = page('shop\non 03/04/2026\nNo. 1\non 13/04/2026\nNo. 2', rules);
      expect(orders.map(({ placedAt }) => placedAt)).toEqual([
        '2026-04-03T12:00:00Z',
        '2026-04-13T12:00:00Z',
      ]);
      expect(snapshot.observed).toEqual({ orders: { since: AS_OF } });
      expect(found('on 03/04/2026\nNo. 1', { days: 'month-first' })).toEqual(['1 03-04 ']);
    });
  });
});
