import { escapeXml } from '../../output/escape-xml.ts';
import type { Column } from '../markdown/markdown-table.ts';

/** A table that scrolls by itself on narrow screens; cells are escaped here. */
export function htmlTable<T>(
  caption: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  /** The first column holds sentences. */
  isWide = false,
): string {
  const head = columns
    .map(
      ({ title, isNumber }) => `<th scope="col"${isNumber ? ' class="number"' : ''}>${escapeXml(title)}</th>`,
    )
    .join('');
  const body = rows
    .map((row) => {
      const cells = columns.map(
        ({ cell, isNumber }) =>
          `<td${isNumber ? ' class="number"' : ''}>${escapeXml(String(cell(row)))}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<div class="table${isWide ? ' wide' : ''}" role="group" aria-label="${escapeXml(caption)}" tabindex="0"><table><caption>${escapeXml(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
}
