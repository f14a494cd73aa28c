import { describe, expect, it } from 'vitest';
import { ImportError } from '../src/index.ts';
import {
  guessColumn,
  isAmbiguousColumn,
  ownFormat,
  sketchTable,
  statesOf,
  type TableSketch,
  wordsOf,
} from '../src/own-tables/own-table.ts';
import { parseFormat } from '../src/own-tables/parse-format.ts';

const sketch = (header: readonly string[], ...rows: readonly (readonly string[])[]): TableSketch => ({
  header,
  rows,
});

describe('a table in a text', () => {
  it.each([
    ['commas', 'Name,State\na,b\n', { header: ['Name', 'State'], rows: [['a', 'b']] }],
    ['semicolons', '\ufeffName;State\na;b\n', { header: ['Name', 'State'], rows: [['a', 'b']] }],
    ['tabs', 'Name\tState\na\tb', { header: ['Name', 'State'], rows: [['a', 'b']] }],
    ['bars', 'Name|State\na|b', { header: ['Name', 'State'], rows: [['a', 'b']] }],
    [
      'a title above it',
      'My sales\n\nName,State\na,b\nc,d',
      {
        header: ['Name', 'State'],
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ],
    [
      'half of the names are words',
      'Name,State,1,2\na,b,c,d',
      { header: ['Name', 'State', '1', '2'], rows: [['a', 'b', 'c', 'd']] },
    ],
    [
      'a cell that is cut off',
      'Name,State\na,b\nc,"d',
      {
        header: ['Name', 'State'],
        rows: [
          ['a', 'b'],
          ['c', ''],
        ],
      },
    ],
  ])('%s', (_, text, table) => {
    expect(sketchTable(text)).toEqual(table);
  });

  it.each([
    ['one column', 'Name\na\nb'],
    ['a header alone', 'Name,State\n'],
    ['rows of other lengths', 'Name,State\na,b,c\n'],
    ['numbers', '1,2,3\n4,5,6\n'],
    ['fewer words than half', 'Name,State,1,2,3\na,b,c,d,e'],
    ['one word', 'Name,1\na,b'],
    ['names with numbers', 'Order 123,Order 456\na,b'],
    ['a quote that nothing closes', '"Name,State'],
    ['nothing', ''],
    ['a table far below', `${'x\n'.repeat(40)}Name,State\na,b`],
  ])('none: %s', (_, text) => {
    expect(sketchTable(text)).toBeNull();
  });

  it('is shown by its first 200 rows', () => {
    const found = sketchTable(`Name,State\n${'a,b\n'.repeat(300)}`);
    expect(found?.rows).toHaveLength(200);
    expect(sketchTable(`${'x\n'.repeat(39)}Name,State\na,b`)?.rows).toHaveLength(1);
  });
});

describe('the column of a field', () => {
  it('is the one with a name that any known export has for it', () => {
    const table = sketch(['Foo', ' ORDER ID: ', 'Bar'], ['1', '2', '3']);
    expect(guessColumn(table, 'orders', 'id')).toBe(1);
    expect(guessColumn(sketch(['Order ID', 'x']), 'reviews', 'stars')).toBeUndefined();
  });

  it('or the first with different ids that are no times', () => {
    const table = sketch(
      ['when', 'word', 'same', 'own', 'own too'],
      ['2026-02-01', 'abc', '7', 'A1', 'B1'],
      ['2026-02-02', 'def', '7', 'A2', 'B2'],
      ['2026-02-03', 'ghi', '7', '', 'B3'],
    );
    expect(guessColumn(table, 'orders', 'id')).toBe(3);
    expect(guessColumn(sketch(['x'], ['']), 'orders', 'id')).toBeUndefined();
    expect(guessColumn(sketch(['x']), 'orders', 'id')).toBeUndefined();
    expect(guessColumn(sketch(['x'], []), 'orders', 'id')).toBeUndefined();
  });

  it('or, for the time of an entry, the first with times', () => {
    const table = sketch(
      ['x', 'y', 'z'],
      ['2026-02-01', '', 'A1'],
      ['soon', ' 03/14/2026 ', 'A2'],
      ['', '14/03/2026', 'A3'],
      ['', '2026-02-01T08:00:00Z', 'A4'],
    );
    expect(guessColumn(table, 'orders', 'placedAt')).toBe(1);
    expect(guessColumn(table, 'disputes', 'openedAt')).toBe(1);
    for (const field of ['paidAt', 'shipBy', 'status', 'gone'])
      expect(guessColumn(table, 'orders', field)).toBeUndefined();
    expect(guessColumn(table, 'gone', 'placedAt')).toBeUndefined();
  });

  it('has days that can be read in two ways, unless one of them settles it', () => {
    const is = (...cells: string[]) => isAmbiguousColumn(sketch(['x'], ...cells.map((cell) => [cell])), 0);
    expect(is('03/04/2026', '')).toBe(true);
    expect(is(' 03-04-26 ')).toBe(true);
    for (const day of ['13/04/2026', '04/13/2026', '29-04-26', '4-31-26', ' 30/04/2026 '])
      expect(is('03/04/2026', day)).toBe(false);
    expect(is('2026-03-04')).toBe(false);
    expect(is('04.03.2026')).toBe(false);
    expect(is()).toBe(false);
    expect(isAmbiguousColumn(sketch(['x'], ['03/04/2026'], []), 1)).toBe(false);
  });

  it('has few different words, or none to ask about', () => {
    const table = sketch(['x'], ['a'], [' a '], ['b'], [''], []);
    expect(wordsOf(table, 0)).toEqual(['a', 'b']);
    expect(wordsOf(table, 0, 2)).toEqual(['a', 'b']);
    expect(wordsOf(table, 0, 1)).toEqual([]);
    const many = (n: number) => sketch(['x'], ...Array.from({ length: n }, (_, i) => [`w${i}`]));
    expect(wordsOf(many(12), 0)).toHaveLength(12);
    expect(wordsOf(many(13), 0)).toEqual([]);
  });

  it('of a state can have the states of its list', () => {
    expect(statesOf('orders', 'status')).toContain('completed');
    expect(statesOf('orders', 'id')).toEqual([]);
  });
});

describe('a format of one’s own', () => {
  const answers = {
    platform: 'etsy',
    role: 'seller',
    list: 'orders',
    columns: { id: 'Beleg', placedAt: 'Verkauft', status: 'Stand' },
  };

  it('is what was answered', () => {
    const words = { fertig: 'completed', weg: 'cancelled', raus: 'completed' };
    const format = ownFormat({ ...answers, days: 'day-first', words }, '2026-02-01');
    expect(format).toMatchObject({
      id: 'own-table',
      trust: 'own',
      platform: 'etsy',
      roles: ['seller'],
      layout: { readOn: '2026-02-01' },
    });
    expect(format.table).toEqual({
      columns: { id: ['Beleg'], placedAt: ['Verkauft'], status: ['Stand'] },
      recognise: { own: ['id', 'placedAt', 'status'] },
      days: 'day-first',
      lists: [
        {
          list: 'orders',
          fields: {
            id: 'id',
            placedAt: 'placedAt',
            status: {
              column: 'status',
              words: { completed: ['fertig', 'raus'], cancelled: ['weg'] },
              ignoreOthers: true,
            },
          },
          reach: 'partial',
        },
      ],
    });
    expect(parseFormat(format)).toBe(format);
  });

  it('without words for a state has no states, and without days no days', () => {
    const { table } = ownFormat(answers, '2026-02-01');
    expect(table?.lists?.[0]?.fields).toEqual({ id: 'id', placedAt: 'placedAt' });
    expect(table).not.toHaveProperty('days');
  });

  const good = ownFormat(answers, '2026-02-01');
  const table = good.table as NonNullable<typeof good.table>;
  const pathsOf = (value: unknown): string[] => {
    try {
      parseFormat(value);
      return [];
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return error.issues.map(({ code, path }) => (code === 'not-a-map' ? path : code));
    }
  };
  const rule = { list: 'orders', fields: { id: 'id' } };
  const listed = (...lists: unknown[]) => ({ ...good, table: { ...table, lists } });
  it.each([
    [{ ...good, id: '' }, ['id']],
    [{ ...good, title: 5, platform: undefined }, ['title', 'platform']],
    [{ ...good, roles: [] }, ['roles']],
    [{ ...good, roles: 'seller' }, ['roles']],
    [{ ...good, roles: ['seller', ''] }, ['roles']],
    [{ ...good, kind: 'json' }, ['kind']],
    [{ ...good, reader: 'x' }, ['reader']],
    [{ ...good, table: { ...table, columns: { ...table.columns, more: [] } } }, ['table.columns.more']],
    [
      { ...good, table: { ...table, columns: [] } },
      ['table.columns', 'table.recognise.own', 'table.lists[0].fields.id', 'table.lists[0].fields.placedAt'],
    ],
    [{ ...good, table: { ...table, recognise: {} } }, ['table.recognise']],
    [{ ...good, table: { ...table, recognise: null } }, ['table.recognise']],
    [{ ...good, table: { ...table, recognise: { own: ['id', 'gone'] } } }, ['table.recognise.own']],
    [{ ...good, table: { ...table, recognise: { own: [] } } }, ['table.recognise.own']],
    [{ ...good, table: { ...table, recognise: { own: ['toString'] } } }, ['table.recognise.own']],
    [listed(), ['table.lists']],
    [{ ...good, table: { ...table, lists: rule } }, ['table.lists']],
    [listed(rule), []],
    [listed(rule, null), ['table.lists[1].list', 'table.lists[1].fields']],
    [listed({ ...rule, list: 'gone' }), ['table.lists[0].list', 'table.lists[0].fields.id']],
    [listed({ ...rule, list: 'toString' }), ['table.lists[0].list', 'table.lists[0].fields.id']],
    [listed({ ...rule, fields: {} }), ['table.lists[0].fields']],
    [listed({ ...rule, fields: [] }), ['table.lists[0].fields']],
    [listed({ ...rule, fields: { gone: 'id' } }), ['table.lists[0].fields.gone']],
    [listed({ ...rule, fields: { toString: 'id' } }), ['table.lists[0].fields.toString']],
    [listed({ ...rule, fields: { id: 'gone' } }), ['table.lists[0].fields.id']],
    [listed({ ...rule, fields: { id: [] } }), ['table.lists[0].fields.id']],
    [listed({ ...rule, fields: { id: ['id', { column: ['placedAt', 'status'] }] } }), []],
    [listed({ ...rule, fields: { id: { column: ['placedAt', 'gone'] } } }), ['table.lists[0].fields.id']],
    [listed({ ...rule, fields: { id: { always: 'x' } } }), []],
    [listed({ ...rule, fields: { id: ['id', 5] } }), ['table.lists[0].fields.id']],
  ])('that is none says where: %#', (value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });

  it.each([[null], [5], ['x'], [[]]])('%j is none at all', (value) => {
    expect(pathsOf(value)).toEqual([
      'map',
      'id',
      'title',
      'platform',
      'roles',
      'kind',
      'table.columns',
      'table.recognise',
      'table.lists',
    ]);
  });

  it('without a table lacks what belongs into one', () => {
    expect(pathsOf({ ...good, table: undefined })).toEqual([
      'table.columns',
      'table.recognise',
      'table.lists',
    ]);
  });
});
