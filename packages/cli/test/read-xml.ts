/** An element as read; text is only kept where it has no child elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

const TOKEN = /<\?xml [^?]*\?>|<(\/?)([a-zA-Z-]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;

/**
 * A strict reader of the XML that `--format junit` and `badge` write: elements, double-quoted attributes and text, each `&` an
 * entity, every tag closed. Anything else throws. The browser test reads the same output with a full parser.
 */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 40)}`);
    const [token, isEnd, name = '', attributes = '', isEmpty] = match;
    if (/[&]/.test(token.replace(ENTITY, ''))) throw new Error(`a raw & in ${token}`);
    if (/[\ufffe\uffff]|\p{Cs}/u.test(token)) throw new Error(`a character that XML forbids in ${token}`);
    if (name === '') continue;
    if (isEnd) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
      continue;
    }
    const pairs = [...attributes.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      value,
    ]);
    const element = { name, attributes: Object.fromEntries(pairs), children: [] };
    open.at(-1)?.children.push(element);
    if (!isEmpty) open.push(element);
  }
  const [only] = root.children;
  if (open.length !== 1 || only === undefined || root.children.length !== 1)
    throw new Error('an element is not closed');
  return only;
}
