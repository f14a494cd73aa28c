/** Scoring records as they lie in a file. The package does not export it: the command line is built with its source. */
export { RecordBytes } from './record-bytes.ts';
export { compileRecordScorer, type RecordScore, type RecordScorer } from './score-record.ts';
