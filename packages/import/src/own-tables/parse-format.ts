import { type PhrasePart, pathText, phrase, snapshotLists } from '@risk-check/core/snapshot';
import schema from '../../format.schema.json' with { type: 'json' };
import type { Condition, FieldRule, Format, ListRule, TableRules } from '../formats/format.ts';
import { ImportError, type ImportIssue } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { compilePattern } from '../pattern/linear-pattern.ts';
import { UnfitPattern } from '../pattern/parse-pattern.ts';
import { checkSchema, NOTHING, type Schema } from './check-schema.ts';

type Path = readonly (string | number)[];
type Expect = (path: Path, expected: PhrasePart) => void;

const { anyOf: _, ...root } = schema as unknown as Schema;
const A_COLUMN = importPhrase('map-column', 'a key of "columns"');
const A_PATTERN = importPhrase(
  'map-pattern',
  'a regular expression with one group, without look-around, back references or repeats of the group or of what can be empty, and not longer than 200 steps',
);

/**
 * A format of one's own out of a file, such as a map of a table's columns that somebody has shared: held against the whole
 * of `format.schema.json`, and then against itself.
 *
 * @param value - The parsed file.
 * @throws {ImportError} With every problem and its place.
 */
export function parseFormat(value: unknown): Format {
  const issues: ImportIssue[] = [];
  const expect: Expect = (path, expected) => {
    const words = importPhrase('map-expects', 'expected {}', expected);
    issues.push({ code: 'not-a-map', path: pathText(path) || 'map', phrase: words, message: words.text });
  };
  for (const { path, expected } of checkSchema(value, root, root)) expect(path, expected);
  if (issues.length === 0) checkMap(value as Format, expect);
  if (issues.length > 0) throw new ImportError(issues);
  return value as Format;
}

/** A map describes a table by data alone. */
function checkMap(format: Format, expect: Expect): void {
  if (format.kind !== 'table') expect(['kind'], '"table"');
  if (format.reader !== undefined) expect(['reader'], NOTHING);
  if (format.page !== undefined) expect(['page'], NOTHING);
  if (!format.table) expect(['table'], phrase('object', 'an object'));
  else if (!format.table.lists) expect(['table', 'lists'], phrase('list', 'a list'));
  else checkTable(format.table, format.table.lists, expect);
}

function checkTable(table: TableRules, lists: readonly ListRule[], expect: Expect): void {
  const column = (key: string, path: Path): void => {
    if (!Object.hasOwn(table.columns, key)) expect(path, A_COLUMN);
  };
  const columns = (keys: string | readonly string[], path: Path): void => {
    for (const [i, key] of [keys].flat().entries())
      column(key, typeof keys === 'string' ? path : [...path, i]);
  };
  const tests = (conditions: readonly Condition[] | undefined, path: Path): void => {
    for (const [i, test] of (conditions ?? []).entries()) column(test.column, [...path, i, 'column']);
  };
  const field = (rule: FieldRule, path: Path): void => {
    if (typeof rule === 'string') {
      column(rule, path);
      return;
    }
    columns(rule.column ?? [], [...path, 'column']);
    columns(rule.join ?? [], [...path, 'join']);
    columns(rule.currency ?? [], [...path, 'currency']);
    tests(rule.when, [...path, 'when']);
    tests(rule.unless, [...path, 'unless']);
    if (rule.match !== undefined && !isLinear(rule.match)) expect([...path, 'match'], A_PATTERN);
  };

  for (const [name, keys] of Object.entries(table.recognise)) columns(keys, ['table', 'recognise', name]);
  columns(table.line ?? [], ['table', 'line']);
  columns(table.happens ?? [], ['table', 'happens']);
  for (const name of ['skip', 'signs'] as const)
    for (const [i, { when }] of (table[name] ?? []).entries()) tests(when, ['table', name, i, 'when']);
  columns(table.seen ?? [], ['table', 'seen']);
  for (const [i, rule] of lists.entries()) {
    const path = ['table', 'lists', i];
    tests(rule.when, [...path, 'when']);
    tests(rule.unless, [...path, 'unless']);
    if (!Object.hasOwn(snapshotLists, rule.list)) {
      expect([...path, 'list'], Object.keys(snapshotLists).join(', '));
      continue;
    }
    const known = snapshotLists[rule.list as 'orders'].fields;
    for (const [name, sources] of Object.entries(rule.fields)) {
      const here = [...path, 'fields', name];
      if (!Object.hasOwn(known, name)) expect(here, Object.keys(known).join(', '));
      if (Array.isArray(sources)) for (const [j, source] of sources.entries()) field(source, [...here, j]);
      else field(sources as FieldRule, here);
    }
  }
}

function isLinear(pattern: string): boolean {
  try {
    compilePattern(pattern);
    return true;
  } catch (error) {
    if (error instanceof UnfitPattern) return false;
    throw error;
  }
}
