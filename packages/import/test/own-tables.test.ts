import { describe, expect, it } from 'vitest';
import { FORMATS } from '../src/formats/formats.generated.ts';
import { ImportError, importFile } from '../src/index.ts';
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

/** The path of every value in a value. */
const pathsIn = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => [[key], ...pathsIn(item).map((path) => [key, ...path])])
    : [];

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
    for (const day of ['13/04/2026', '04/13/2026', '29-04-26', '4-30-26', ' 30/04/2026 '])
      expect(is('03/04/2026', day)).toBe(false);
    // No such day shows nothing, and of 26/04/03 either end may be the year.
    for (const day of ['4-31-26', '31/31/2026']) expect(is('03/04/2026', day)).toBe(true);
    expect(is('26/04/03', '26/11/20')).toBe(true);
    expect(is('26/04/03', '26/12/31')).toBe(true);
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
  const tabled = (more: object) => ({ ...good, table: { ...table, ...more } });
  const field = (source: unknown) => listed({ ...rule, fields: { id: source } });
  it.each([
    [{ ...good, id: '' }, ['id']],
    [{ ...good, title: 5, platform: undefined }, ['title', 'platform']],
    [{ ...good, roles: [] }, ['roles']],
    [{ ...good, roles: 'seller' }, ['roles']],
    [{ ...good, roles: ['seller', ''] }, ['roles[1]']],
    [{ ...good, kind: 'json' }, ['kind']],
    [{ ...good, kind: 'nothing' }, ['kind']],
    [{ ...good, reader: 'x' }, ['reader']],
    [{ ...good, page: { recognise: ['('], figures: [{ metric: 'x', label: '((a+)+)+' }] } }, ['page']],
    [{ ...good, more: 5 }, ['more']],
    [{ ...good, version: 0 }, ['version']],
    [{ ...good, version: 1.5 }, ['version']],
    [{ ...good, layout: { ...good.layout, readOn: 'today' } }, ['layout.readOn']],
    [{ ...good, titles: { german: 'x' } }, ['titles.german']],
    [{ ...good, table: undefined }, ['table']],
    [{ ...good, table: 5 }, ['table']],
    [tabled({ columns: { ...table.columns, more: [] } }), ['table.columns.more']],
    [tabled({ columns: [] }), ['table.columns']],
    [tabled({ columns: {} }), ['table.columns']],
    [tabled({ recognise: {} }), ['table.recognise']],
    [tabled({ recognise: null }), ['table.recognise']],
    [tabled({ recognise: { own: ['id', 'gone'] } }), ['table.recognise.own[1]']],
    [tabled({ recognise: { own: [] } }), ['table.recognise.own']],
    [tabled({ recognise: { own: ['toString'] } }), ['table.recognise.own[0]']],
    [tabled({ skip: 5 }), ['table.skip']],
    [tabled({ skip: [{ when: [{ column: 'gone', filled: true }] }] }), ['table.skip[0].when[0].column']],
    [tabled({ signs: [{ say: 'x', when: 5 }] }), ['table.signs[0].when']],
    [tabled({ line: 5 }), ['table.line']],
    [tabled({ line: ['gone'] }), ['table.line[0]']],
    [tabled({ happens: ['id', 'gone'] }), ['table.happens[1]']],
    [tabled({ empty: [5] }), ['table.empty[0]']],
    [tabled({ without: 5 }), ['table.without']],
    [tabled({ several: 5 }), ['table.several']],
    [tabled({ days: 'sometimes' }), ['table.days']],
    [tabled({ days: { x: 'sometimes' } }), ['table.days.x']],
    [
      tabled({
        shares: [
          {
            metric: 'x',
            of: 'gone',
            at: 'away',
            where: [{ column: 'lost', filled: true }],
            per: [],
            windowDays: 1,
          },
        ],
      }),
      ['table.shares'],
    ],
    [
      tabled({
        shares: [
          {
            metric: 'x',
            of: 'gone',
            at: 'away',
            where: [{ column: 'lost', filled: true }],
            per: [{ column: 'id', filled: true }],
            windowDays: 1,
          },
        ],
      }),
      ['table.shares'],
    ],
    [listed(), ['table.lists']],
    [tabled({ lists: undefined }), ['table.lists']],
    [tabled({ lists: rule }), ['table.lists']],
    [listed(rule), []],
    [listed(rule, null), ['table.lists[1]']],
    [listed({ ...rule, list: 'gone' }), ['table.lists[0].list']],
    [listed({ ...rule, list: 'toString' }), ['table.lists[0].list']],
    [listed({ ...rule, fields: {} }), ['table.lists[0].fields']],
    [listed({ ...rule, fields: [] }), ['table.lists[0].fields']],
    [listed({ ...rule, fields: { gone: 'id' } }), ['table.lists[0].fields.gone']],
    [listed({ ...rule, fields: { toString: 'id' } }), ['table.lists[0].fields.toString']],
    [listed({ ...rule, when: 5 }), ['table.lists[0].when']],
    [listed({ ...rule, when: [null] }), ['table.lists[0].when[0]']],
    [listed({ ...rule, when: [{ column: 'id' }] }), ['table.lists[0].when[0]']],
    [listed({ ...rule, when: [{ column: 'id', above: 'much' }] }), ['table.lists[0].when[0].above']],
    [listed({ ...rule, unless: [{ column: 'gone', is: ['x'] }] }), ['table.lists[0].unless[0].column']],
    [listed({ ...rule, reach: 'weird' }), ['table.lists[0].reach']],
    [listed({ ...rule, lagDays: 'x' }), ['table.lists[0].lagDays']],
    [listed({ ...rule, wholeIf: [{ column: 'gone', filled: true }] }), ['table.lists[0].wholeIf']],
    [field('gone'), ['table.lists[0].fields.id']],
    [field([]), ['table.lists[0].fields.id']],
    [field(5), ['table.lists[0].fields.id']],
    [field(['id', { column: ['placedAt', 'status'] }]), []],
    [field({ column: ['placedAt', 'gone'] }), ['table.lists[0].fields.id.column[1]']],
    [field({ always: 'x' }), []],
    [field(['id', 5]), ['table.lists[0].fields.id[1]']],
    [field({ column: 'id', zone: 5 }), ['table.lists[0].fields.id.zone']],
    [field({ column: 'id', words: { paid: 5 } }), ['table.lists[0].fields.id.words.paid']],
    [field({ column: 'id', currency: 'gone' }), ['table.lists[0].fields.id.currency']],
    [field({ join: 5 }), ['table.lists[0].fields.id.join']],
    [field({ join: ['id', 'gone'] }), ['table.lists[0].fields.id.join[1]']],
    [field({ column: 'id', match: '(' }), ['table.lists[0].fields.id.match']],
    [field({ column: 'id', match: '^1((a+)+)+$' }), ['table.lists[0].fields.id.match']],
    [field({ column: 'id', match: '(?=x)(a)' }), ['table.lists[0].fields.id.match']],
    [field({ column: 'id', match: '(a)\\1' }), ['table.lists[0].fields.id.match']],
    [field({ column: 'id', match: '#\\s?(\\d{4,})' }), []],
  ])('that is none says where: %#', (value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });

  it.each([[null], [5], ['x'], [[]]])('%j is none at all', (value) => {
    expect(pathsOf(value)).toEqual(['map']);
    expect(pathsOf({})).toEqual(['id', 'version', 'title', 'trust', 'kind', 'platform', 'roles', 'layout']);
  });

  it.each(FORMATS.filter(({ kind, reader }) => kind === 'table' && reader === undefined))(
    'can be a copy of $id',
    (format) => {
      expect(pathsOf(format)).toEqual([]);
    },
  );

  it('with any value anywhere is read or refused with its place', () => {
    const columned = tabled({
      line: ['id'],
      happens: ['placedAt'],
      empty: ['-'],
      several: '|',
      skip: [{ when: [{ column: 'id', is: ['x'] }] }],
      lists: [
        {
          list: 'orders',
          when: [{ column: 'id', filled: true }],
          fields: {
            id: { column: 'id', match: '(B-\\d+)' },
            placedAt: 'placedAt',
            status: { column: 'status', words: { completed: ['x'] } },
          },
          lagDays: 1,
        },
      ],
    });
    const csv = 'Beleg;Verkauft;Stand\nB-1;2026-02-03;x\nB-2;2026-02-04;y\n';
    const junk = [null, 5, -1, 'x', '', '(', true, [], [null], [5], {}, { x: 5 }, { column: 'id' }];
    let refused = 0;
    for (const path of pathsIn(columned))
      for (const value of junk) {
        const map = structuredClone(columned) as Record<string, unknown>;
        let at: Record<string, unknown> = map;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
        at[path.at(-1) ?? ''] = value;
        try {
          importFile(csv, { format: parseFormat(map), asOf: '2026-06-01T00:00:00Z' });
        } catch (error) {
          expect(error, `${path.join('.')} = ${JSON.stringify(value)}`).toBeInstanceOf(ImportError);
          refused++;
        }
      }
    expect(refused).toBeGreaterThan(300);
  });
});
