/** `@risk-check/report/terminal`: what commands print for people at a terminal. For packages of this project. */
export type { BatchSummary } from '../content/batch-summary.ts';
export { metricsOfRule } from '../content/metrics-of-rule.ts';
export { noLimitLines } from '../content/no-limit-lines.ts';
export type { WrittenRule } from '../content/written-rule.ts';
export { formatBatchSummary } from '../formats/pretty/format-batch-summary.ts';
export { type Diagnosis, formatDoctor } from '../formats/pretty/format-doctor.ts';
export { formatForecast } from '../formats/pretty/format-forecast.ts';
export { formatHeadroom } from '../formats/pretty/format-headroom.ts';
export { formatPretty } from '../formats/pretty/format-pretty.ts';
export { formatRule } from '../formats/pretty/format-rule.ts';
export { formatSuggestions } from '../formats/pretty/format-suggestions.ts';
export { formatTrace } from '../formats/pretty/format-trace.ts';
export { formatWhatIf } from '../formats/pretty/format-what-if.ts';
export { commandLines } from '../terminal/command-lines.ts';
export { createLayout, type Layout } from '../terminal/layout.ts';
export { printBlocks } from '../terminal/print-blocks.ts';
export { detectTerminal, type Surroundings, type Terminal } from '../terminal/terminal.ts';
export { textWidth } from '../terminal/text-width.ts';
