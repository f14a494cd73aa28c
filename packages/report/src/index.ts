/** `@risk-check/report`: reports of `@risk-check/core` for people. The web component will stand beside these functions. */
export { courseChart, forecastChart, gaugeChart, headroomChart, waterfallChart } from './charts/charts.ts';
export { type MeasuredSteps, measureSteps } from './content/measure-steps.ts';
export { describeFinding, type FindingText } from './describe/describe-finding.ts';
export {
  type DescribeOptions,
  describeReport,
  type ReportTable,
  type ReportText,
} from './describe/describe-report.ts';
export {
  type PrintOptions,
  type TerminalOptions,
  toBadge,
  toHtml,
  toMarkdown,
  toTerminal,
} from './describe/print-report.ts';
export { PAGE_STYLE as chartStyle } from './formats/html/page-style.ts';
export { LANGUAGES, type Language } from './words/base/languages.ts';
export { loadWords, type ReportWords } from './words/load/report-words.ts';
