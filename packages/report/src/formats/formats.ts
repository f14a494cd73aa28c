import type { ReportRun } from '../content/report-input.ts';

/** How the reports of a run are printed. */
export interface Format {
  readonly print: (run: ReportRun) => string;
  /** For people: in their language, with what can be done and what time alone changes. Programs get the same in every language. */
  readonly isForPeople: boolean;
}

const forPrograms = (print: Format['print']): Format => ({ print, isForPeople: false });
const forPeople = (print: Format['print']): Format => ({ print, isForPeople: true });

/** Every output format by the name after `--format`; each loads only when chosen. */
export const formats = {
  pretty: async () => forPeople((await import('./pretty/format-pretty.ts')).formatPretty),
  json: async () => forPrograms((await import('./format-json.ts')).formatJson),
  ndjson: async () => forPrograms((await import('./format-ndjson.ts')).formatNdjson),
  markdown: async () => forPeople((await import('./markdown/format-markdown.ts')).formatMarkdown),
  html: async () => forPeople((await import('./html/format-html.ts')).formatHtml),
  sarif: async () => forPrograms((await import('./format-sarif.ts')).formatSarif),
  junit: async () => forPrograms((await import('./format-junit.ts')).formatJunit),
  csv: async () => forPrograms((await import('./format-csv.ts')).formatCsv),
  compact: async () => forPrograms((await import('./format-compact.ts')).formatCompact),
} satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof formats;
export const DEFAULT_FORMAT: FormatName = 'pretty';
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
