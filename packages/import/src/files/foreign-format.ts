/** Formats of files that are no text, by how they begin; a spreadsheet of a newer kind is a ZIP archive, too. */
const FORMATS: readonly ForeignFormat[] = [
  { format: 'ZIP', isPacked: true, start: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'gzip', isPacked: true, start: [0x1f, 0x8b] },
  { format: 'Zstandard', isPacked: true, start: [0x28, 0xb5, 0x2f, 0xfd] },
  { format: 'PDF', isPacked: false, start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { format: 'XLS', isPacked: false, start: [0xd0, 0xcf, 0x11, 0xe0] },
];

interface ForeignFormat {
  readonly format: string;
  /** Whether it has to be unpacked; else it is a document. */
  readonly isPacked: boolean;
  readonly start: readonly number[];
}

/** In which format of no text bytes are; undefined for any other. */
export const foreignFormat = (bytes: Uint8Array): ForeignFormat | undefined =>
  FORMATS.find(({ start }) => start.every((byte, i) => bytes[i] === byte));

/** The same of a text, as a browser saves a page. */
export function markupOf(text: string): 'HTML' | 'XML' | null {
  const start = /^\s*<(!doctype|html|head|body|\?xml)\b/i.exec(text)?.[1];
  return start === undefined ? null : start.toLowerCase() === '?xml' ? 'XML' : 'HTML';
}
