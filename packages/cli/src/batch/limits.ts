/** Longest record that is read, in bytes. */
export const MOST_BYTES = 8 * 1024 * 1024;
/** Deepest nesting of a record. */
export const MOST_NESTING = 64;
/** Worker threads: each takes about 20 MB, and more than there are processors make nothing faster. */
export const MOST_WORKERS = 256;
/** Seconds that one record may take before its worker is ended. */
export const MOST_SECONDS = 30;
/** Bytes of a block, unless one record is longer: as much as an input that breaks off may lose of its last whole records. */
export const BLOCK_BYTES = 512 * 1024;
/** Records of a block: of tiny ones that cannot be scored, what is said of each takes far more memory than they do. */
export const BLOCK_RECORDS = 1024;
