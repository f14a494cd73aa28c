import { escapeControlCharacters, escapeUnits } from './escape-control-characters.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  ':': '&#58;',
  '#': '&#35;',
};

/** What XML forbids beside control characters. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

/** Markup, and what the runner of a workflow takes for a command. */
const SPECIAL = /[&<>"']|:(?=:)|#(?=#(?:vso)?\[)/gi;

/** Text for an element or a quoted attribute of XML and HTML. */
export const escapeXml = (text: string): string =>
  escapeControlCharacters(text.replace(SPECIAL, (char) => ENTITIES[char] ?? char)).replace(
    NOT_IN_XML,
    escapeUnits,
  );
