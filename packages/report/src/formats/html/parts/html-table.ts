import { escapeXml } from '../../../text/escape-xml.ts';
import type { Column } from '../../markdown/markdown-table.ts';

/** A table of which each row takes several lines on a phone: the first column, then the others; cells are escaped here. */
export function htmlTable<T>(
  caption: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  /** The first column holds sentences. */
  isWide = false,
): string {
  const kind = ({ isNumber, isLong }: Column<T>): string =>
    isNumber ? ' class="number"' : isLong ? ' class="long"' : '';
  const head = columns
    .map((column) => `<th scope="col"${kind(column)}>${escapeXml(column.title)}</th>`)
    .join('');
  const body = rows
    .map((row) => {
      const cells = columns.map((column) => `<td${kind(column)}>${escapeXml(String(column.cell(row)))}</td>`);
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('\n');
  return `<div class="table${isWide ? ' wide' : ''}" role="group" aria-label="${escapeXml(caption)}" tabindex="0"><table><caption>${escapeXml(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
}
