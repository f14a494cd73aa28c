/** `@risk-check/report/terminal`: what commands print for people at a terminal. For packages of this project. */
export type { BatchSummary } from '../formats/batch-summary.ts';
export { noLimitLines } from '../formats/no-limit-lines.ts';
export { formatBatchSummary } from '../formats/pretty/format-batch-summary.ts';
export { type Diagnosis, formatDoctor } from '../formats/pretty/format-doctor.ts';
export { formatForecast } from '../formats/pretty/format-forecast.ts';
export { formatHeadroom } from '../formats/pretty/format-headroom.ts';
export { formatPretty } from '../formats/pretty/format-pretty.ts';
export { formatRule } from '../formats/pretty/format-rule.ts';
export { formatSuggestions } from '../formats/pretty/format-suggestions.ts';
export { formatWhatIf } from '../formats/pretty/format-what-if.ts';
export { metricsOfRule } from '../formats/pretty/metrics-of-rule.ts';
export type { WrittenRule } from '../formats/pretty/written-rule.ts';
export { commandLines } from './command-lines.ts';
export { createLayout, type Layout } from './layout.ts';
export { printBlocks } from './print-blocks.ts';
export { detectTerminal, type Surroundings, type Terminal } from './terminal.ts';
export { textWidth } from './text-width.ts';
