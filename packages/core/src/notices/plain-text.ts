const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  szlig: 'ß',
};
/** Accents by their names in entities: `&eacute;`. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  tilde: '\u0303',
  uml: '\u0308',
};

const TAG = /<(?:[a-z!/?][^<>]*)>/gi;
/** Ends a line where the page shows it so. */
const BLOCK_TAG = /^<\/?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|blockquote|hr|section|article|title)\b/i;

/**
 * The text of a pasted message as its reader saw it: quoted-printable decoded, tags dropped, entities replaced. A text
 * with neither is returned as it is. Linear in its length.
 */
export function plainText(message: string): string {
  const decoded = isQuotedPrintable(message) ? decodeQuotedPrintable(message) : message;
  return /<(?:[a-z]+\d?[ >/]|\/[a-z]|!doctype|!--)/i.test(decoded)
    ? dropTags(decoded)
    : replaceEntities(decoded);
}

const isQuotedPrintable = (text: string): boolean =>
  /=(?:C[2-9A-F]|[DE][0-9A-F])=[89AB][0-9A-F]/.test(text) || /[^\s=]=\r?\n/.test(text);

function decodeQuotedPrintable(text: string): string {
  return text.replaceAll(/=[ \t]?\r?\n/g, '').replaceAll(/(?:=[0-9A-F]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes.replaceAll('=', '%'));
    } catch {
      return bytes;
    }
  });
}

function dropTags(html: string): string {
  const text = ['<style </style>', '<script </script>', '<!-- -->'].reduce(dropBetween, html);
  return replaceEntities(text.replaceAll(TAG, (tag) => (BLOCK_TAG.test(tag) ? '\n\n' : ' ')));
}

/** Without everything from each mark to its end after it; what never ends is kept, since a reader may have seen it. */
function dropBetween(text: string, marks: string): string {
  const [from = '', to = ''] = marks.split(' ');
  const lower = text.toLowerCase();
  // Letters exist whose lower case is longer; then nothing is dropped, and only the tags go.
  if (lower.length !== text.length || !lower.includes(from)) return text;
  let kept = '';
  let at = 0;
  for (;;) {
    const start = lower.indexOf(from, at);
    const end = start < 0 ? -1 : lower.indexOf(to, start);
    if (end < 0) return kept + text.slice(at);
    kept += `${text.slice(at, start)} `;
    at = end + to.length;
  }
}

function replaceEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, ten, hex, name) => {
    if (name) {
      const mark = name.slice(1);
      if (Object.hasOwn(ACCENTS, mark)) return (name[0] + ACCENTS[mark]).normalize();
      return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : whole;
    }
    const code = ten ? Number(ten) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
      ? String.fromCodePoint(code)
      : ' ';
  });
}
