/** `@risk-check/report/formats`: reports in every format, and the comparison with an earlier one. For packages of this project. */
export {
  type BaselineComparison,
  type BaselineReport,
  compareWithBaseline,
} from '../baseline/compare-with-baseline.ts';
export { isReport } from '../baseline/is-report.ts';
export { adviceBeyond } from '../content/advice-beyond.ts';
export { baselineLines } from '../content/baseline-lines.ts';
export { conditionText } from '../content/condition-text.ts';
export { consequenceText } from '../content/consequence-text.ts';
export { inputText, missingData } from '../content/missing-data.ts';
export { missingFieldTexts } from '../content/missing-fields.ts';
export { nearLines } from '../content/near-lines.ts';
export { nearestOffered } from '../content/nearest-offered.ts';
export {
  type JudgedBy,
  type NamedFile,
  type NotStandard,
  notStandard,
  notStandardText,
  type RulesFrom,
} from '../content/not-standard.ts';
export type { Detail, FailedInput, ReportInput, ReportRun } from '../content/report-input.ts';
export { SITUATIONS, type Situation, situationOf } from '../content/situation.ts';
export { evidenceText } from '../content/source-text.ts';
export { isStale } from '../content/stale-text.ts';
export { stepsTogether } from '../content/steps-together.ts';
export { toNearestPercent } from '../content/to-nearest-percent.ts';
export { numberText } from '../content/value-text.ts';
export { indexText, situationText, verdictLine } from '../content/verdict-means.ts';
export { codeText, warningText } from '../content/warning-text.ts';
export { formatJson, printJson } from '../formats/format-json.ts';
export { DEFAULT_FORMAT, FORMAT_NAMES, type Format, type FormatName, formats } from '../formats/formats.ts';
export { formatMarkdown } from '../formats/markdown/format-markdown.ts';
export { printCell } from '../formats/print-cell.ts';
