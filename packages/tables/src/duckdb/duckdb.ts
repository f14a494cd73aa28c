/**
 * What is used of `@duckdb/node-api`, which is no dependency: it weighs more than everything else together, so whoever scores
 * tables installs it beside this package and hands it in.
 */
export interface Duckdb {
  readonly DuckDBInstance: {
    create(path?: string, options?: Record<string, string>): Promise<Instance>;
  };
}

export interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}

export interface Connection {
  run(sql: string): Promise<unknown>;
  stream(sql: string): Promise<Result>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
  createAppender(table: string, schema?: string | null, catalog?: string | null): Promise<Appender>;
  closeSync(): void;
}

export interface Result {
  fetchChunk(): Promise<DataChunk | null>;
}

/** It owns the memory of its vectors: keep it as long as one of them is read. */
export interface DataChunk {
  readonly rowCount: number;
  getColumnVector(column: number): Vector;
}

export interface Vector {
  getItem(row: number): unknown;
}

export interface Appender {
  appendInteger(value: number): void;
  appendDouble(value: number): void;
  appendVarchar(value: string): void;
  appendNull(): void;
  endRow(): void;
  flushSync(): void;
  closeSync(): void;
}
