import type { PhrasePart } from '@risk-check/core/snapshot';
import type { Condition } from '../formats/format.ts';
import type { TableRow } from '../source/source.ts';
import { readMoney } from '../values/money.ts';

/** The cells of a table by the keys of its columns; undefined where the table has no such column. */
export interface Cells {
  readonly cell: (row: TableRow, key: string) => string | undefined;
  readonly place: (row: TableRow, key: string) => PhrasePart;
}

/** Whether a row passes a test; of a column that the table does not have only `given: false` holds. */
export function holds(test: Condition, row: TableRow, { cell }: Cells): boolean {
  const text = cell(row, test.column);
  if (test.given !== undefined && test.given !== (text !== undefined)) return false;
  if (text === undefined) return test.given === false;
  if (test.filled !== undefined && test.filled !== (text !== '')) return false;
  if (test.is && !isAmong(text, test.is)) return false;
  if (test.above === undefined && test.below === undefined) return true;
  const number = Number(readMoney(text) ?? Number.NaN);
  return (
    !(test.above !== undefined && !(number > Number(test.above))) &&
    !(test.below !== undefined && !(number < Number(test.below)))
  );
}

/** Whether a text is one of these words; `*` at the end of a word stands for anything. */
export function isAmong(text: string, words: readonly string[]): boolean {
  const own = foldWord(text);
  return words.some((word) => {
    const wanted = foldWord(word);
    return wanted.endsWith('*') ? own.startsWith(wanted.slice(0, -1)) : own === wanted;
  });
}

const foldWord = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
