/** What NULL means in a column. */
export type NullMeaning = 'not-happened' | 'unknown';

/** Where the value of a field comes from, as the mapping says it. */
export interface FieldMapping {
  /** Path in the mapping, for what is said about it. */
  readonly path: string;
  readonly source: { readonly column: string } | { readonly constant: unknown };
  readonly null: NullMeaning | undefined;
  /** Of a number that is a time. */
  readonly unit: Unit | undefined;
  /** Of a time without a zone: minutes ahead of UTC. */
  readonly zoneMinutes: number | undefined;
  /** Word of the column -> word of the format. */
  readonly words: Readonly<Record<string, string>> | undefined;
  /** Of an amount of money, whose `source` is its value. */
  readonly money: MoneyMapping | undefined;
  /** Of a metric: the days that it is measured over. */
  readonly windowDays: number | undefined;
}

export interface MoneyMapping {
  readonly currency: { readonly column: string } | { readonly constant: unknown };
  /** The value is a whole number of parts: 2 for cents. */
  readonly scale: number | undefined;
}

export const UNITS = ['s', 'ms', 'us', 'ns'] as const;
export type Unit = (typeof UNITS)[number];

/** A file, a pattern, a table of an attached database, or a query. */
export type Source = { readonly name: string } | { readonly sql: string };

export interface TableMapping {
  readonly path: string;
  readonly from: Source;
  readonly fields: Readonly<Record<string, FieldMapping>>;
}

export interface AccountMapping extends TableMapping {
  /** The column that identifies an account. */
  readonly id: string;
}

export interface ListMapping extends TableMapping {
  /** The column that says whose row it is. */
  readonly account: string;
  /** What it means for an account to have no row. */
  readonly absent: 'empty' | 'unknown';
  /** A column of the account table that says, account by account, whether the list is known. */
  readonly knownWhen: string | undefined;
  readonly since: FieldMapping | undefined;
  readonly until: FieldMapping | undefined;
  /** The time field that the list was cut by; without it every item of which anything happened in that time is there. */
  readonly by: string | undefined;
}

export const NAMED = ['facts', 'params', 'metrics'] as const;
export const TEXTS = ['timeZone', 'utcOffset', 'region', 'program'] as const;

export interface Mapping {
  readonly ruleset: string;
  readonly asOf: FieldMapping;
  /** Name -> file of a DuckDB database, opened for reading only. */
  readonly attach: Readonly<Record<string, string>>;
  readonly account: AccountMapping;
  /** null for a list that nobody has. */
  readonly lists: Readonly<Record<string, ListMapping | null>>;
  readonly named: Readonly<Record<(typeof NAMED)[number], Readonly<Record<string, FieldMapping>>>>;
  readonly texts: Readonly<Partial<Record<(typeof TEXTS)[number], FieldMapping>>>;
}
