/** Times of one field, a row each: whole epoch milliseconds, NaN for unknown, Infinity for "has not happened". */
export interface TimesColumn {
  readonly times: Float64Array;
}

/**
 * Values of one field, each as it would stand in a snapshot; undefined is unknown and null is known none. With `codes` a row
 * has `values[code]`, where -1 is unknown; without them row `i` has `values[i]`.
 */
export interface ValuesColumn {
  readonly values: readonly unknown[];
  readonly codes?: Int32Array | undefined;
}

export type Column = TimesColumn | ValuesColumn;

/** A list of all accounts of a chunk. */
export interface ListColumns {
  /** Where the rows of each account begin, and after the last where they end: one more than there are accounts. */
  readonly offsets: Int32Array;
  /** 0 for each account of which the list is unknown; of all known unless said. */
  readonly known?: Uint8Array | undefined;
  /** Said by a reader that has seen that no key comes twice in an account; else it is looked for. */
  readonly hasDistinctKeys?: boolean | undefined;
  readonly columns: Readonly<Record<string, Column>>;
}

/** How far a list reaches, for each account; NaN and undefined where nothing is said. */
export interface ReachColumns {
  readonly since?: Float64Array | undefined;
  readonly until?: Float64Array | undefined;
  /** The time field that both are about. */
  readonly by?: ValuesColumn | undefined;
  /** What proves it. */
  readonly because?: ValuesColumn | undefined;
}

/** The texts at the head of a snapshot. */
export const HEAD_TEXTS = ['timeZone', 'utcOffset', 'region', 'program'] as const;
export type HeadText = (typeof HEAD_TEXTS)[number];

/** The tables of a snapshot whose values have names of their own. */
export const NAMED_VALUES = ['metrics', 'facts', 'params'] as const;
export type NamedValues = (typeof NAMED_VALUES)[number];

/**
 * Accounts as columns: what would be the snapshots of all of them, field by field. A list that is not here is unknown; so
 * is a field.
 */
export interface ColumnChunk
  extends Readonly<Partial<Record<HeadText, ValuesColumn>>>,
    Readonly<Partial<Record<NamedValues, Readonly<Record<string, ValuesColumn>>>>> {
  /** How many accounts there are. */
  readonly size: number;
  /** The instant at which each account is judged, epoch milliseconds. */
  readonly asOf: Float64Array;
  /** Fields of the account itself, such as `id` and `createdAt`: one row for each account. */
  readonly account?: Readonly<Record<string, Column>> | undefined;
  readonly lists: Readonly<Record<string, ListColumns>>;
  /** By name of a list. */
  readonly observed?: Readonly<Record<string, ReachColumns>> | undefined;
}
