/** Engines that `risk-check sql` writes for, in the order of the help; apart from what it writes, so that every start is short. */
export const SQL_ENGINE_NAMES = [
  'script',
  'bigquery',
  'snowflake',
  'plv8',
  'plpython3u',
  'clickhouse',
  'duckdb',
] as const;

export type SqlEngineName = (typeof SQL_ENGINE_NAMES)[number];
