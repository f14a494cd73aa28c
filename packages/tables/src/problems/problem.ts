/** What is wrong with a mapping or with the tables that it names. */
export interface TableProblem {
  /** Stable; `docs/tables.md` lists them. */
  readonly code: ProblemCode;
  /** Where in the mapping, such as `lists.orders.fields.paidAt`. */
  readonly path: string;
  /** What was expected, what was found, and what to do. */
  readonly message: string;
}

export type ProblemCode =
  | 'wrong-type'
  | 'unknown-key'
  | 'missing'
  | 'unknown-ruleset'
  | 'unknown-list'
  | 'unknown-field'
  | 'unknown-fact'
  | 'unknown-word'
  | 'not-a-word'
  | 'not-a-time'
  | 'null-not-said'
  | 'unit-missing'
  | 'unit-not-needed'
  | 'zone-missing'
  | 'zone-not-known'
  | 'inexact-money'
  | 'money-wanted'
  | 'wrong-column-type'
  | 'no-such-column'
  | 'no-such-table'
  | 'query-not-allowed'
  | 'not-readable'
  | 'cannot-attach'
  | 'id-missing'
  | 'id-repeated'
  | 'words-without-entry'
  | 'not-enough-memory'
  | 'output-is-input'
  | 'same-name';

/** A mapping cannot be used; `problems` names every mistake that was found. */
export class TablesError extends Error {
  constructor(readonly problems: readonly TableProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'TablesError';
  }
}
