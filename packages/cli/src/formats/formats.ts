import type { ReportInput } from './report-input.ts';

/** How a report is printed, and whether it shows what can be done and what time alone changes. */
export interface Format {
  readonly print: (input: ReportInput) => string;
  readonly needsOutlook: boolean;
}

/** Every output format by the name after `--format`; each loads only when chosen. */
export const formats = {
  pretty: async () => ({
    print: (await import('./pretty/format-pretty.ts')).formatPretty,
    needsOutlook: true,
  }),
  json: async () => ({ print: (await import('./format-json.ts')).formatJson, needsOutlook: false }),
} satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof formats;
export const DEFAULT_FORMAT: FormatName = 'pretty';
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
