/** Scoring accounts that come as columns. What is here may change with any version. */

export type {
  Column,
  ColumnChunk,
  ListColumns,
  ReachColumns,
  TimesColumn,
  ValuesColumn,
} from './column-chunk.ts';
export { describeLists, type FieldDescription, type ListDescription } from './describe-lists.ts';
export { type AccountScorer, type ColumnScorer, compileColumnScorer } from './score-columns.ts';
export { snapshotAt } from './snapshot-at.ts';
