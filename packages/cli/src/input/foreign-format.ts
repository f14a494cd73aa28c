/** Formats of files that are no text, by how they begin; a spreadsheet of a newer kind is a ZIP archive, too. */
const FORMATS: readonly (readonly [string, readonly number[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** In which format of no text bytes are, and whether they have to be unpacked; null for any other. */
export function foreignFormat(
  bytes: Uint8Array,
): { readonly format: string; readonly isPacked: boolean } | null {
  const at = FORMATS.findIndex(([, start]) => start.every((byte, i) => bytes[i] === byte));
  return at < 0 ? null : { format: FORMATS[at]?.[0] ?? '', isPacked: at < 3 };
}

/** The same of a text, as a browser saves a page. */
export function markupOf(text: string): 'HTML' | 'XML' | null {
  const start = /^\s*<(!doctype|html|head|body|\?xml)\b/i.exec(text)?.[1];
  return start === undefined ? null : start.toLowerCase() === '?xml' ? 'XML' : 'HTML';
}
