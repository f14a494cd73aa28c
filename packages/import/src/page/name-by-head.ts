import type { NamedNumber, NamedNumbers } from './name-numbers.ts';
import { type Caption, type PageLine, readPageLines } from './page-tokens.ts';
import { anyWord, DEMANDS } from './page-words.ts';

/** The head of a table of figures. */
export interface Head {
  /** What each column says, by its place in a row of cells; empty where it says nothing. Without cells, only those that say something. */
  readonly columns: readonly (readonly Caption[])[];
  readonly hasCells: boolean;
}

const DEMAND = new RegExp(anyWord(DEMANDS), 'iu');
const LONGEST_HEAD = 120;
const LONGEST_ROW = 300;
const MOST_LINES = 7;
const CELLS = /\t|\s?\|\s?|\s{2,}/;

const captionsOf = ({ tokens }: PageLine): Caption[] =>
  tokens.filter((token): token is Caption => token.kind === 'caption');
const cellsOf = (line: string): string[] => line.replace(/^\s*\|\s?|\s?\|\s*$/g, '').split(CELLS);

/** The head above the first name of a figure; undefined where there is none that names a target. */
export function headOf(above: string, patterns: readonly RegExp[]): Head | undefined {
  const lines = above.split('\n').filter((line) => line.trim() !== '' && !/^[\s|:-]*$/.test(line));
  // The last line is the beginning of the one with the name where that isn't empty.
  const near = lines.slice(-MOST_LINES).reverse();
  const row: Caption[][] = [];
  for (const line of near) {
    if (line.length > LONGEST_HEAD || DEMAND.test(line)) break;
    const cells = cellsOf(line);
    const read = readPageLines(cells, patterns);
    if (read.some(({ tokens }) => tokens.some(({ kind }) => kind !== 'caption'))) break;
    const says = read.map(captionsOf);
    if (cells.length > 1) return says.flat().length > 0 ? { columns: says, hasCells: true } : undefined;
    const [only = []] = says;
    const isWhole = read[0]?.others === '';
    if (row.length === 0 && only.length > 1 && isShort(read[0]))
      return withTarget([...only.map((one) => [one])]);
    if (only.length > 0 && !isWhole) break;
    if (only.length === 0 && row.length > 0) break;
    if (only.length > 0) row.unshift(only);
  }
  return row.length > 1 ? withTarget(row) : undefined;
}

const isShort = (line: PageLine | undefined): boolean =>
  line !== undefined && line.others.split(/\s+/).filter(Boolean).length <= 4;

const withTarget = (columns: readonly (readonly Caption[])[]): Head | undefined =>
  columns.some((says) => says.some((one) => one.says === 'target'))
    ? { columns, hasCells: false }
    : undefined;

/** The numbers of a part of a page, named by the head of its table; undefined where the head doesn't name them. */
export function nameByHead(
  head: Head | undefined,
  row: string,
  lines: readonly PageLine[],
  patterns: readonly RegExp[],
): NamedNumbers | undefined {
  if (!head) return undefined;
  const cells = cellsOf(row.replace('\0', '').slice(0, LONGEST_ROW));
  if (head.hasCells) {
    if (cells.length < 2) return undefined;
    const read = readPageLines(cells, patterns);
    if (cells.length !== head.columns.length) return unclear(lines);
    return named(
      read.flatMap(({ tokens }, i) =>
        tokens.flatMap((token) => (token.kind === 'number' ? [nameAs(token, head.columns[i] ?? [])] : [])),
      ),
    );
  }
  const tokens = lines.flatMap((line) => line.tokens);
  if (tokens.some(({ kind }) => kind === 'caption')) return undefined;
  const numbers = tokens.flatMap((token) => (token.kind === 'number' ? [token] : []));
  if (numbers.length === 0) return undefined;
  if (numbers.length !== head.columns.length) return unclear(lines);
  return named(numbers.map((number, i) => nameAs(number, head.columns[i] ?? [])));
}

function nameAs(number: NamedNumber['number'], says: readonly Caption[]): NamedNumber {
  const found = (family: Caption['family']): string | undefined =>
    says.find((one) => one.family === family)?.says;
  const isTarget = number.isBound || says.some((one) => one.says === 'target');
  const [days, column] = [found('days'), found('column')];
  return {
    number,
    ...(isTarget ? { role: 'target' } : found('role') === 'value' ? { role: 'value' } : {}),
    ...(days === undefined ? {} : { days }),
    ...(column === undefined ? {} : { column }),
  };
}

const named = (numbers: readonly NamedNumber[]): NamedNumbers => ({
  numbers,
  isRoleUnclear: false,
  areDaysUnclear: false,
  isColumnUnclear: false,
  days: undefined,
});

/** A row that has other cells than the head. */
function unclear(lines: readonly PageLine[]): NamedNumbers {
  const numbers = lines.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'number' ? [nameAs(token, [])] : [])),
  );
  return { ...named(numbers), isRoleUnclear: true };
}
