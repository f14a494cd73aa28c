import { escapeControlCharacters } from './escape-control-characters.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '::': '&#58;:',
};

/** What XML forbids beside control characters. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

/** At the start of a line of a log, GitHub takes what follows two colons for a command. */
const SPECIAL = /[&<>"']|^::/gm;

/** Text for an element or a quoted attribute of XML and HTML. */
export function escapeXml(text: string): string {
  return escapeControlCharacters(text)
    .replace(NOT_IN_XML, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(SPECIAL, (char) => ENTITIES[char] ?? char);
}
