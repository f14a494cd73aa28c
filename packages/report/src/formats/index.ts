/** `@risk-check/report/formats`: reports in every format, and the comparison with an earlier one. For packages of this project. */
export {
  type BaselineComparison,
  type BaselineReport,
  compareWithBaseline,
} from '../baseline/compare-with-baseline.ts';
export { isReport } from '../baseline/is-report.ts';
export { adviceBeyond } from './advice-beyond.ts';
export { baselineLines } from './baseline-lines.ts';
export { consequenceText } from './consequence-text.ts';
export { printCell } from './format-csv.ts';
export { formatJson, printJson } from './format-json.ts';
export { DEFAULT_FORMAT, FORMAT_NAMES, type Format, type FormatName, formats } from './formats.ts';
export { formatMarkdown } from './markdown/format-markdown.ts';
export { missingFieldTexts } from './missing-fields.ts';
export { conditionText } from './pretty/condition-text.ts';
export { inputText, missingData } from './pretty/missing-data.ts';
export { nearLines } from './pretty/nearest-limits-section.ts';
export { evidenceText } from './pretty/source-text.ts';
export { numberText } from './pretty/value-text.ts';
export type { Detail, FailedInput, ReportInput, ReportRun } from './report-input.ts';
export { SITUATIONS, type Situation, situationOf } from './situation.ts';
export { isStale } from './stale-text.ts';
export { stepsTogether } from './steps-together.ts';
export { toNearestPercent } from './to-nearest-percent.ts';
export { indexText, situationText, verdictLine } from './verdict-means.ts';
export { codeText, warningText } from './warning-text.ts';
