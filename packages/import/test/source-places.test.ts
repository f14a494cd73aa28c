import { expect, it } from 'vitest';
import { ImportError } from '../src/index.ts';
import { importError } from '../src/notes/import-error.ts';
import { importPhrase } from '../src/notes/import-phrases.ts';
import { answersOf, itemsOf } from '../src/source/place.ts';
import { recordsTable } from '../src/source/records-table.ts';
import { normalHeader } from '../src/source/source.ts';

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
