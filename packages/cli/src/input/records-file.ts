import type { InFolders } from './expand-inputs.ts';

/** Names of files with one record on each line, packed or not. */
export const RECORDS_FILE = /\.(?:ndjson|jsonl)(?:\.gz|\.zst)?$/i;

export const RECORDS_FILES: InFolders = { named: RECORDS_FILE, endings: ['.ndjson', '.jsonl'] };
