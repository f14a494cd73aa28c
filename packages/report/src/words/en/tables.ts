const number = (n: number): string => n.toLocaleString('en-US');
const time = (epochMs: number | null | undefined): string =>
  epochMs == null ? '-' : new Date(epochMs).toISOString().slice(0, 16);

/** What is counted of a column. */
export interface Column {
  readonly field: string;
  readonly column: string;
  readonly nulls: number;
  readonly least?: number | null;
  readonly greatest?: number | null;
  readonly afterAsOf?: number;
  readonly withoutEntry?: number;
  readonly examples?: readonly string[];
}

/** Words of `risk-check tables`. */
export const tablesWords = {
  about: 'check a mapping of tables (Parquet, CSV, DuckDB) to accounts before `batch --tables` scores them',
  show: 'print this account as the snapshot that it is',
  strict: 'a word without an entry is a mistake',
  table: (name: string, rows: number): string => `${name}: ${number(rows)} ${rows === 1 ? 'row' : 'rows'}`,
  column: ({ field, column, nulls, least, greatest, afterAsOf, withoutEntry, examples }: Column): string =>
    [
      `${field} from "${column}"`,
      ...(nulls > 0 ? [`${number(nulls)} NULL`] : []),
      ...(least === undefined ? [] : [`${time(least)} to ${time(greatest)}`]),
      ...(afterAsOf ? [`${number(afterAsOf)} after the time that accounts are judged at`] : []),
      ...(withoutEntry
        ? [`${number(withoutEntry)} words without an entry count as unknown: ${(examples ?? []).join(', ')}`]
        : []),
    ].join('; '),
  orphans: (n: number): string => `${number(n)} rows belong to no account and are left out`,
  repeated: (n: number): string =>
    `${number(n)} rows have an id that came before in their account and count once`,
  unmapped: (names: readonly string[]): string =>
    `The rules look at these, and nothing is mapped to them, so they stay unknown: ${names.join(', ')}.`,
  unread: (names: readonly string[]): string => `Mapped, but no rule looks at them: ${names.join(', ')}.`,
  coverage: (share: number): string =>
    `Of the account shown, ${Math.floor(share * 100)}% of what the rules know could be checked.`,
  fine: 'The mapping can be used.',
  accounts: (n: number): string => `${number(n)} accounts scored.`,
  refused: (n: number, of: number): string =>
    `${number(n)} of ${number(of)} accounts could not be scored; the column "error" says which, and why.`,
  orphansOf: (list: string, n: number): string =>
    `${list}: ${number(n)} rows belong to no account and were left out.`,
  examples: `
Examples:
  risk-check tables check mapping.json
  risk-check tables check mapping.json --show account-17 > account-17.json
  risk-check batch --tables mapping.json -o scores.parquet --resume

It needs the package @duckdb/node-api; docs/tables.md says how a mapping is written.`,
};
