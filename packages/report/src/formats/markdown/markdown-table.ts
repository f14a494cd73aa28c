import { escapeInlineMarkdown } from './escape-markdown.ts';

/** A column: its heading, its cell, and whether it holds numbers, or names that need a line of their own on a phone. */
export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => string | number;
  readonly isNumber?: boolean;
  readonly isLong?: boolean;
}

/** Lines of a table; cells are escaped here. */
export function markdownTable<T>(columns: readonly Column<T>[], rows: readonly T[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escapeInlineMarkdown(title))),
    line(columns.map(({ isNumber }) => (isNumber ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map(({ cell }) => escapeInlineMarkdown(String(cell(row)))))),
  ];
}
