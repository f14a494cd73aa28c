import { snapshotLists } from '@risk-check/core/snapshot';
import type { Format } from '../formats/format.ts';
import { ImportError, type ImportIssue } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';

type Value = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isText);

/**
 * A format of one's own out of a file, such as a map of a table's columns that somebody has shared. The whole form is
 * `format.schema.json`; here is checked what reading relies on.
 *
 * @param value - The parsed file.
 * @throws {ImportError} With every problem and its place.
 */
export function parseFormat(value: unknown): Format {
  const issues: ImportIssue[] = [];
  const expect = (is: boolean, path: string, what: string): void => {
    if (is) return;
    const phrase = importPhrase('map-expects', 'expected {}', what);
    issues.push({ code: 'not-a-map', path, phrase, message: phrase.text });
  };
  const format = isObject(value) ? value : {};
  expect(isObject(value), 'map', 'an object');
  for (const name of ['id', 'title', 'platform'] as const) expect(isText(format[name]), name, 'a text');
  expect(areTexts(format.roles), 'roles', 'a list of texts');
  expect(format.kind === 'table', 'kind', '"table"');
  expect(format.reader === undefined, 'reader', 'nothing');
  const table = isObject(format.table) ? format.table : {};
  const columns = isObject(table.columns) ? table.columns : {};
  expect(Object.keys(columns).length > 0, 'table.columns', 'the names of columns');
  for (const [key, names] of Object.entries(columns))
    expect(areTexts(names), `table.columns.${key}`, 'a list of texts');
  const isKey = (key: unknown): boolean => isText(key) && Object.hasOwn(columns, key);
  const recognise = isObject(table.recognise) ? table.recognise : {};
  expect(Object.keys(recognise).length > 0, 'table.recognise', 'keys of columns');
  for (const [name, keys] of Object.entries(recognise))
    expect(areTexts(keys) && keys.every(isKey), `table.recognise.${name}`, 'keys of columns');
  const lists = Array.isArray(table.lists) ? table.lists : [];
  expect(lists.length > 0, 'table.lists', 'a list');
  for (const [i, rule] of lists.entries()) {
    const path = `table.lists[${i}]`;
    const { list, fields } = isObject(rule) ? rule : { list: undefined, fields: undefined };
    const known =
      isText(list) && Object.hasOwn(snapshotLists, list) ? snapshotLists[list as 'orders'].fields : {};
    expect(Object.keys(known).length > 0, `${path}.list`, Object.keys(snapshotLists).join(', '));
    for (const [name, source] of Object.entries(isObject(fields) ? fields : {})) {
      expect(Object.hasOwn(known, name), `${path}.fields.${name}`, Object.keys(known).join(', '));
      const sources: unknown[] = [source].flat();
      const areKnown = sources.every(
        (one) => isKey(one) || (isObject(one) && [one.column ?? []].flat().every(isKey)),
      );
      expect(sources.length > 0 && areKnown, `${path}.fields.${name}`, 'keys of columns');
    }
    expect(isObject(fields) && Object.keys(fields).length > 0, `${path}.fields`, 'fields');
  }
  if (issues.length > 0) throw new ImportError(issues);
  return value as Format;
}
