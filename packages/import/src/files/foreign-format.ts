/** Formats of files that are no text, by how they begin; a spreadsheet of a newer kind is a ZIP archive, too. */
const FORMATS: readonly ForeignFormat[] = [
  { format: 'ZIP', isPacked: true, start: [0x50, 0x4b, 0x03, 0x04] },
  { format: 'gzip', isPacked: true, start: [0x1f, 0x8b] },
  { format: 'Zstandard', isPacked: true, start: [0x28, 0xb5, 0x2f, 0xfd] },
  { format: 'RAR', isPacked: true, start: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { format: '7z', isPacked: true, start: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { format: 'bzip2', isPacked: true, start: [0x42, 0x5a, 0x68, 0x39] },
  { format: 'xz', isPacked: true, start: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
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

/** The same of a text: a page as a browser saves it, or a calendar. */
export function markupOf(text: string): 'HTML' | 'XML' | 'iCalendar' | null {
  if (/^\s*BEGIN:VCALENDAR\s/i.test(text)) return 'iCalendar';
  const start = /^\s*<(!doctype|html|head|body|\?xml)\b/i.exec(text)?.[1];
  return start === undefined ? null : start.toLowerCase() === '?xml' ? 'XML' : 'HTML';
}
