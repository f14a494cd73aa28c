import type { Column } from '@risk-check/core/columns';
import type { Connection, Result } from '../duckdb/duckdb.ts';
import { type FieldPlan, selectSql } from '../plan/plan-field.ts';
import { type ColumnBuffer, columnBuffer } from './column-buffer.ts';
import { readIntegers } from './read-vector.ts';

/** Rows that were taken out of a cursor. */
export interface TakenRows {
  /** Where those of each account begin, and where the last ones end. */
  readonly offsets: Int32Array;
  /** In the order of the fields. */
  readonly columns: readonly Column[];
}

/** Rows of a query in order of the number of their account, read as far as they are asked for. */
export class TableCursor {
  readonly #connection: Connection;
  readonly #buffers: readonly ColumnBuffer[];
  readonly #fields: readonly FieldPlan[];
  #result: Result | null = null;
  #accounts = new Int32Array(4096);
  #size = 0;
  #hasEnded = false;
  /** Rows that have come so far. */
  rows = 0;

  constructor(connection: Connection, fields: readonly FieldPlan[]) {
    this.#connection = connection;
    this.#fields = fields;
    this.#buffers = fields.map(columnBuffer);
  }

  /** @param sql - Its first column is the number of the account; then come the fields that are no constants. */
  async open(sql: string): Promise<void> {
    this.#result = await this.#connection.stream(sql);
  }

  /**
   * Reads on.
   *
   * @param rows - How many rows are enough.
   * @param before - Nor are rows of this account needed, and of those after it.
   * @param least - But rows of this account must all be there.
   * @returns The account up to which, and without, all rows are there.
   */
  async fill(rows: number, before: number, least: number): Promise<number> {
    for (;;) {
      if (this.#hasEnded) return before;
      const last = this.#size === 0 ? -1 : (this.#accounts[this.#size - 1] as number);
      if (last >= before) return before;
      if (this.#size >= rows && last > least) return last;
      await this.#fetch();
    }
  }

  /** The rows of accounts from one number up to, and without, another. */
  take(from: number, to: number): TakenRows {
    const offsets = new Int32Array(to - from + 1);
    let row = 0;
    for (let account = from; account < to; account++) {
      while (row < this.#size && this.#accounts[row] === account) row++;
      offsets[account - from + 1] = row;
    }
    this.#accounts.copyWithin(0, row, this.#size);
    this.#size -= row;
    return { offsets, columns: this.#buffers.map((buffer) => buffer.take(row)) };
  }

  close(): void {
    this.#connection.closeSync();
  }

  async #fetch(): Promise<void> {
    // Held until all is copied: it owns the memory of its vectors.
    const chunk = await (this.#result as Result).fetchChunk();
    const rows = chunk?.rowCount ?? 0;
    if (!chunk || rows === 0) {
      this.#hasEnded = true;
      return;
    }
    if (this.#size + rows > this.#accounts.length) {
      const larger = new Int32Array(2 * (this.#size + rows));
      larger.set(this.#accounts);
      this.#accounts = larger;
    }
    readIntegers(chunk.getColumnVector(0), rows, this.#accounts, this.#size);
    let column = 1;
    this.#fields.forEach((field, i) => {
      if (field.reads !== 'constant') this.#buffers[i]?.append(chunk.getColumnVector(column++), rows);
    });
    this.#size += rows;
    this.rows += rows;
  }
}

/** The columns of fields in a query, each behind a comma. */
export const fieldsSql = (fields: readonly FieldPlan[]): string =>
  fields.map((field, i) => (field.reads === 'constant' ? '' : `, ${selectSql(field, i)}`)).join('');
