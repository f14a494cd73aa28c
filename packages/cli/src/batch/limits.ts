export { MOST_BYTES, MOST_NESTING, MOST_WORKERS } from '@risk-check/report/words';

/** Seconds that one record may take before its worker is ended. */
export const MOST_SECONDS = 30;
/** Bytes of a block, unless one record is longer: as much as an input that breaks off may lose of its last whole records. */
export const BLOCK_BYTES = 512 * 1024;
/** Records of a block: of tiny ones that cannot be scored, what is said of each takes far more memory than they do. */
export const BLOCK_RECORDS = 1024;
