const READERS: readonly (readonly [RegExp, string])[] = [
  [/\.parquet$/i, 'read_parquet'],
  [/\.(?:csv|tsv)(?:\.gz)?$/i, 'read_csv'],
  [/\.(?:json|ndjson|jsonl)(?:\.gz)?$/i, 'read_json'],
];

export const FILE_ENDINGS = '.parquet, .csv, .tsv, .json, .ndjson or .jsonl';

/** The function of DuckDB that reads a file, by the ending of its name; null for a file that is no table. */
export const readerOf = (name: string): string | null =>
  READERS.find(([ending]) => ending.test(name))?.[1] ?? null;
