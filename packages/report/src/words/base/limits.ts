/** Longest record of a batch, in bytes. */
export const MOST_BYTES = 8 * 1024 * 1024;
/** Deepest nesting of a record. */
export const MOST_NESTING = 64;
/** Worker threads: each takes about 20 MB, and more than there are processors make nothing faster. */
export const MOST_WORKERS = 256;
/** Looked for in the working folder and in each folder above it. */
export const CONFIG_FILE = 'risk-check.config.json';
