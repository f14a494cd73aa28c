/** Names of files with one record on each line, packed or not. */
export const RECORDS_FILE = /\.(?:ndjson|jsonl)(?:\.gz|\.zst)?$/i;
