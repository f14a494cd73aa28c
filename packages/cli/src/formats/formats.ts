import type { ReportRun } from './report-input.ts';

/** How the reports of a run are printed, and whether that shows what can be done and what time alone changes. */
export interface Format {
  readonly print: (run: ReportRun) => string;
  readonly needsOutlook: boolean;
}

const plain = (print: Format['print']): Format => ({ print, needsOutlook: false });
const withOutlook = (print: Format['print']): Format => ({ print, needsOutlook: true });

/** Every output format by the name after `--format`; each loads only when chosen. */
export const formats = {
  pretty: async () => withOutlook((await import('./pretty/format-pretty.ts')).formatPretty),
  json: async () => plain((await import('./format-json.ts')).formatJson),
  ndjson: async () => plain((await import('./format-ndjson.ts')).formatNdjson),
  markdown: async () => withOutlook((await import('./markdown/format-markdown.ts')).formatMarkdown),
  html: async () => withOutlook((await import('./html/format-html.ts')).formatHtml),
  sarif: async () => plain((await import('./format-sarif.ts')).formatSarif),
  junit: async () => plain((await import('./format-junit.ts')).formatJunit),
  csv: async () => plain((await import('./format-csv.ts')).formatCsv),
  compact: async () => plain((await import('./format-compact.ts')).formatCompact),
} satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof formats;
export const DEFAULT_FORMAT: FormatName = 'pretty';
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
