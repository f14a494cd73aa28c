import { describe, expect, it } from 'vitest';
import { markupOf } from '../src/files/foreign-format.ts';
import { utf16Of, utf16ToUtf8 } from '../src/files/utf16-to-utf8.ts';
import type { Format } from '../src/formats/format.ts';
import { importerTitle } from '../src/importers/importer-heads.ts';
import { ImportError, type ImportResult, importFile } from '../src/index.ts';
import { type ExportRead, mergeExports } from '../src/merge/merge-exports.ts';
import type { MergeError } from '../src/merge/merge-snapshots.ts';
import { importError } from '../src/notes/import-error.ts';
import { importPhrase } from '../src/notes/import-phrases.ts';
import { nearestFormat } from '../src/source/match-header.ts';
import { answersOf, itemsOf } from '../src/source/place.ts';
import { recordsTable } from '../src/source/records-table.ts';
import { normalHeader } from '../src/source/source.ts';
import { unusedExport } from '../src/source/unused-exports.ts';

it.each([
  ['<!DOCTYPE html>', 'HTML'],
  ['<html>', 'HTML'],
  ['\n\t <Body class="x">', 'HTML'],
  ['<?xml version="1.0"?>', 'XML'],
  ['<?XML version="1.0"?>', 'XML'],
  ['BEGIN:VCALENDAR\nx', 'iCalendar'],
  ['\n  begin:vcalendar\r\nx', 'iCalendar'],
  ['BEGIN:VCALENDARS', null],
  ['x BEGIN:VCALENDAR ', null],
  ['<htmlx>', null],
  ['x <html>', null],
  ['a,b', null],
])('%j is of %j', (text, markup) => {
  expect(markupOf(text)).toBe(markup);
});

it.each([
  [[0xff, 0xfe, 0x61, 0], 'utf-16le'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff, 0, 0x61], 'utf-16be'],
  [[0xff, 0xfe, 0x61], 'utf-16le'],
  [[0x61, 0], 'utf-16le'],
  [[0x7f, 0], 'utf-16le'],
  [[0x80, 0], null],
  [[0, 0x61], 'utf-16be'],
  [[0, 0x80], null],
  [[0, 0], null],
  [[0x61, 0x62], null],
  [[0x61, 0, 0x62], null],
  [[0xfe, 0x61], null],
  [[0xff, 0x61], null],
  [[0xff, 0xff], null],
  [[0xfe, 0xfe], null],
  [[], null],
] as const)('the bytes %j are %j', (bytes, encoding) => {
  const given = Uint8Array.from(bytes);
  expect(utf16Of(given)).toBe(encoding);
  if (encoding === null) expect(utf16ToUtf8(given)).toBe(given);
});

it('UTF-16 becomes UTF-8, and half a character the sign for one', () => {
  const text = (...bytes: number[]): string => new TextDecoder().decode(utf16ToUtf8(Uint8Array.from(bytes)));
  expect(text(0x61, 0, 0xac, 0x20)).toBe('a€');
  expect(text(0xfe, 0xff, 0, 0x61, 0x20, 0xac)).toBe('a€');
  expect(text(0x61, 0, 0x3d, 0xd8)).toBe('a\ufffd');
});

it('an importer has a title in the language asked for, or in English, or its id', () => {
  expect(importerTitle('stripe-disputes', 'en')).toMatch(/Stripe/);
  expect(importerTitle('stripe-disputes', 'xx')).toBe(importerTitle('stripe-disputes', 'en'));
  expect(importerTitle('stripe-disputes', 'de')).not.toBe('stripe-disputes');
  expect(importerTitle('mails', 'de')).not.toBe(importerTitle('mails', 'en'));
  expect(importerTitle('own-table', 'de')).toBe('own-table');
});

describe('an export that is known and not used', () => {
  it.each([[['Order ID', 'x']], [[]]])('none is known by %j', (names) => {
    expect(unusedExport(names)).toBeUndefined();
  });

  it('says what it is, why, and what stands in for it', async () => {
    const { default: unused } = await import('../src/source/unused-exports.json', { with: { type: 'json' } });
    for (const { title, columns, instead } of unused) {
      const found = unusedExport([...columns.map((name) => ` ${name.toUpperCase()} `), 'more']);
      expect(found?.length).toBe(instead.length > 0 ? 2 : 1);
      expect(found?.[0]).toMatchObject({
        code: 'not-used',
        path: '',
        line: 1,
        message: expect.stringContaining(title),
      });
      for (const one of instead) expect(found?.[1]?.message).toContain(one);
      if (columns.length > 1)
        expect(unusedExport(columns.slice(1))?.[0]?.message ?? '').not.toContain(`(${title})`);
    }
  });
});

describe('several files', () => {
  const created = 1_763_000_000;
  const page = (ids: readonly string[], more: boolean, from = 0) =>
    JSON.stringify({
      object: 'list',
      has_more: more,
      data: ids.map((id, i) => ({
        id,
        object: 'dispute',
        created: created - 100 * (from + i),
        status: 'lost',
      })),
    });
  const read = (file: string, json: string): ExportRead => ({
    file,
    json,
    result: importFile(json, { asOf: '2026-01-01T00:00:00Z' }),
  });
  const refuse = (file: string, cause: MergeError): Error => new Error(`${file}: ${cause.path}`);
  const merge = (...files: ExportRead[]) => mergeExports(files, {}, refuse);
  const codesOf = ({ notes }: ImportResult): string[] => notes.messages.map(({ code }) => code);

  it('that are pages of one list are one', () => {
    const [first, last] = [read('a', page(['d1', 'd2'], true)), read('b', page(['d2', 'd3'], false, 1))];
    const [group, ...others] = merge(first, last);
    expect(others).toEqual([]);
    expect(group?.file).toBe('a');
    expect(group?.snapshot.chargebacks).toHaveLength(3);
    expect(group?.snapshot.observed).toBeUndefined();
    expect(group?.said.map(({ file }) => file)).toEqual(['b', 'a, b']);
    expect(group?.said.at(-1)?.notes).toEqual([]);
    // Each page alone was a part; together they are not.
    expect(codesOf(first.result)).toContain('part-of-list');
    for (const { result } of group?.pages ?? []) expect(codesOf(result)).not.toContain('part-of-list');
  });

  it('of which a page is missing are still a part', () => {
    const [group] = merge(read('a', page(['d1', 'd2'], true)), read('b', page(['d4'], true, 3)));
    expect(group?.snapshot.chargebacks).toHaveLength(3);
    expect(group?.snapshot.observed?.chargebacks?.since).toBe('2025-11-13T02:11:40Z');
    expect(group?.said.at(-1)?.notes).toMatchObject([{ code: 'part-of-list', args: { given: 3 } }]);
  });

  it('one of which holds several pages, or nothing, are read the same', () => {
    const joined = `[${page(['d1'], true)}, ${page(['d1', 'd2'], false)}]`;
    const [group] = merge(read('a', joined), read('b', page(['d2', 'd3'], false, 1)));
    expect(group?.snapshot.chargebacks).toHaveLength(3);
    expect(group?.snapshot.observed).toBeUndefined();
  });

  it('that cannot be read as one list stay merged one after the other', () => {
    const { json: _, ...table } = read('b', page(['d3'], true, 2));
    const [group] = merge(read('a', page(['d1', 'd2'], true)), table);
    expect(group?.snapshot.chargebacks).toHaveLength(3);
    expect(group?.said.map(({ file }) => file)).toEqual(['b']);
    expect(group?.pages[0]?.result.notes.messages.map(({ code }) => code)).toContain('part-of-list');
  });

  it('of other kinds are each their own, and one alone is as it was', () => {
    const issues = {
      id: 1,
      site_id: 'MLM',
      seller_reputation: { metrics: { claims: { period: '60 days', rate: 0.1 } } },
    };
    const groups = merge(
      read('a', page(['d1'], true)),
      read('b', JSON.stringify(issues)),
      read('c', page(['d1', 'd2'], false)),
    );
    expect(groups.map(({ file, pages }) => [file, pages.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    const [alone] = merge(read('a', page(['d1'], true)));
    expect(alone).toMatchObject({ file: 'a', said: [] });
    expect(alone?.pages[0]?.result.notes.messages.map(({ code }) => code)).toContain('part-of-list');
  });

  it('of two accounts are refused by the file that is of another one', () => {
    const other = read('b', page(['d2'], false));
    const { snapshot } = other.result;
    const foreign = {
      ...other,
      result: { ...other.result, snapshot: { ...snapshot, account: { id: 'y' } } },
    };
    const own = {
      ...other,
      file: 'a',
      result: { ...other.result, snapshot: { ...snapshot, account: { id: 'x' } } },
    };
    expect(() => merge(own, foreign)).toThrow('b: account.id');
    const broken = { ...other, result: { ...other.result, snapshot: {} as never } };
    expect(() => merge(own, broken)).toThrow(expect.not.objectContaining({ code: 'INVALID_MERGE' }));
  });
});

describe('the known export that a header is most like', () => {
  const format = (
    id: string,
    columns: Record<string, string[]>,
    recognise: Record<string, string[]>,
  ): Format => ({ id, table: { columns, recognise } }) as unknown as Format;
  const near = (header: string[], ...formats: Format[]) => {
    const found = nearestFormat(header.map(normalHeader), formats);
    return found && [found.format.id, found.lacks];
  };
  const a = format('a', { id: ['Order'], at: ['Day'], sum: ['Sum', 'Total'] }, { one: ['id', 'at', 'sum'] });
  const b = format(
    'b',
    { id: ['Order'], at: ['Day'], state: ['State'] },
    { one: ['id', 'state'], two: ['id', 'at', 'state'] },
  );

  it('lacks what it lacks', () => {
    expect(near(['Order', 'Day'], a)).toEqual(['a', ['Sum']]);
    expect(near(['order', 'TOTAL'], a)).toEqual(['a', ['Day']]);
    expect(near(['Order'], a)).toBeUndefined();
    expect(near(['Order', 'Day', 'Sum'], a)).toBeUndefined();
    expect(near(['Order', 'Day'], { id: 'page' } as Format)).toBeUndefined();
  });

  it('is the one of which most is there', () => {
    expect(near(['Order', 'Day'], a, b)).toEqual(['a', ['Sum']]);
    expect(near(['Order', 'Day'], b, a)).toEqual(['b', ['State']]);
    const wide = format(
      'wide',
      { id: ['Order'], at: ['Day'], x: ['X'], y: ['Y'], z: ['Z'] },
      { one: ['id', 'at', 'x'] },
    );
    expect(near(['Order', 'Day'], wide, a)).toEqual(['a', ['Sum']]);
    expect(near(['Order', 'Day', 'p', 'q', 'r'], wide, a)).toEqual(['wide', ['X']]);
  });
});

it.each([
  ['\ufeff"Order  ID"', 'order id'],
  ['Order ID :', 'order id'],
  ['  Order \t Nº* ', 'order no'],
  ['"a"', 'a'],
  ['a"b', 'a"b'],
  ['A:', 'a'],
  ['a :*', 'a :'],
])('the name of a column: %j is %j', (cell, name) => {
  expect(normalHeader(cell)).toBe(name);
});

it('a list of flat records is a table, and anything else none', () => {
  expect(
    recordsTable([
      { A: 'x', b: 1, c: true },
      { b: null, d: Number.NaN, toString: 'y' },
    ]),
  ).toEqual({
    kind: 'csv',
    header: ['a', 'b', 'c', 'd', 'tostring'],
    rows: [
      { line: 1, cells: ['x', '1', 'true', '', ''] },
      { line: 2, cells: ['', '', '', '', 'y'] },
    ],
  });
  for (const none of [[], {}, null, [null], [[1]], ['x'], [{ a: 1 }, 5]])
    expect(recordsTable(none)).toBeUndefined();
  const wide = (n: number) => [Object.fromEntries(Array.from({ length: n }, (_, i) => [`c${i}`, i]))];
  expect(recordsTable(wide(500))?.header).toHaveLength(500);
  expect(recordsTable(wide(501))).toBeUndefined();
});

it('the items of a list may stand in an object that holds nothing but it', () => {
  const items = (value: unknown) => itemsOf({ value, path: 'a' }).map(({ path }) => path);
  expect(items([1, 2])).toEqual(['a[0]', 'a[1]']);
  expect(items({ n: 2, list: [1] })).toEqual(['a.list[0]']);
  expect(items({ one: [1], two: [2] })).toEqual([]);
  expect(items({ n: 2 })).toEqual([]);
  expect(items('x')).toEqual([]);
  expect(answersOf([{}, {}]).map(({ path }) => path)).toEqual(['[0]', '[1]']);
  for (const none of [undefined, null, '']) expect(answersOf(none)).toEqual([]);
  expect(answersOf(0)).toEqual([{ value: 0, path: '' }]);
});

it('an error says where', () => {
  const words = importPhrase('not-json-here', 'words');
  const said = (place: object) => importError('x', words, place).message;
  expect(said({})).toBe('words');
  expect(said({ path: 'a.b' })).toBe('a.b: words');
  expect(said({ line: 3 })).toBe('line 3: words');
  expect(said({ line: 3, column: 4, path: 'a' })).toBe('line 3, column 4, a: words');
  expect(
    new ImportError([...importError('x', words).issues, ...importError('y', words, { line: 2 }).issues])
      .message,
  ).toBe('words\nline 2: words');
});
