/** `@risk-check/import/own-tables`: tables that no format knows. For packages of this project; names here may change. */
export {
  ASKED_FIELDS,
  guessColumn,
  isAmbiguousColumn,
  ownFormat,
  sketchTable,
  statesOf,
  type TableAnswers,
  type TableSketch,
  wordsOf,
} from './own-table.ts';
export { parseFormat } from './parse-format.ts';
