/** More characters than that are no message; the rest is left out. */
export const MOST_PASTED = 20_000;

/** The words of a pasted message: without quotation marks of mail, quoted printable, and the tags of a page. */
export function cleanMessage(pasted: string): string {
  const quoted = /=\r?\n|=[0-9A-F]{2}/.test(pasted) && /=(?:3D|20|C2|E2|D0|\r?\n)/.test(pasted);
  const plain = quoted ? fromQuotedPrintable(pasted) : pasted;
  const text = /<(?:html|body|div|p|br|table)\b/i.test(plain)
    ? withoutTags(plain)
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

const HIDING = ['style', 'script'] as const;
const BREAKS = new Set(['br', '/p', '/div', '/tr']);

/** The text of a page, read once from front to end: tags are spaces or line ends, styles and scripts hide what they hold. */
function withoutTags(page: string): string {
  const lower = page.toLowerCase();
  const lastEnd = new Map(HIDING.map((name) => [name as string, lower.lastIndexOf(`</${name}`)]));
  let text = '';
  let hiding: string | null = null;
  let at = 0;
  for (const part of page.split('<')) {
    const start = at;
    at += part.length + 1;
    const end = start === 0 ? -1 : part.indexOf('>');
    const name = end < 0 ? '' : (/^\/?[a-z]\w{0,9}\b/i.exec(part)?.[0].toLowerCase() ?? '');
    if (hiding !== null) {
      if (name !== `/${hiding}`) continue;
      hiding = null;
    } else if (start < (lastEnd.get(name) ?? -1)) {
      hiding = name;
      text += ' ';
      continue;
    }
    if (end < 0) text += start === 0 ? part : `<${part}`;
    else text += `${BREAKS.has(name) ? '\n' : ' '}${part.slice(end + 1)}`;
  }
  return text;
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
