/** More characters than that are no message; the rest is left out. */
export const MOST_PASTED = 20_000;

/** The words of a pasted message: without quotation marks of mail, quoted printable, and the tags of a page. */
export function cleanMessage(pasted: string): string {
  const quoted = /=\r?\n|=[0-9A-F]{2}/.test(pasted) && /=(?:3D|20|C2|E2|D0|\r?\n)/.test(pasted);
  const plain = quoted ? fromQuotedPrintable(pasted) : pasted;
  const text = /<(?:html|body|div|p|br|table)\b/i.test(plain)
    ? plain
        .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ')
        .replaceAll(/<(?:br|\/p|\/div|\/tr)\b[^>]*>/gi, '\n')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('&nbsp;', ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
    : plain;
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^(?:\s*>)+ ?/, '')
        .replaceAll(/[ \t]+/g, ' ')
        .trim(),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, MOST_PASTED);
}

function fromQuotedPrintable(text: string): string {
  const joined = text.replaceAll(/=\r?\n/g, '');
  const bytes: number[] = [];
  for (let i = 0; i < joined.length; i++) {
    const code = /^[0-9A-Fa-f]{2}$/.test(joined.slice(i + 1, i + 3)) && joined[i] === '=';
    if (code) {
      bytes.push(Number.parseInt(joined.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(...new TextEncoder().encode(joined[i]));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
