import type { ReportInput } from './report-input.ts';

export type Format = (input: ReportInput) => string;

/** Every output format by the name after `--format`; each loads only when chosen. */
export const formats = {
  pretty: async () => (await import('./pretty/format-pretty.ts')).formatPretty,
  json: async () => (await import('./format-json.ts')).formatJson,
} satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof formats;
export const DEFAULT_FORMAT: FormatName = 'pretty';
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
