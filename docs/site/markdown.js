/** A name or a command in backticks. */
const NAME = /`([a-z][a-z\d .-]*)`/i;

/** Text of the data as Markdown: nothing in it is markup, HTML, a link or a cell border, but names in backticks. @param {string} text */
export const escapeText = (text) =>
  escapeStart(
    oneLine(text)
      .split(NAME)
      .map((part, i) => (i % 2 === 1 ? code(part) : escapeWords(part)))
      .join(''),
  );

/** Words of somebody else, to the letter. @param {string} text */
const verbatim = (text) => escapeStart(escapeWords(oneLine(text)));

/** @param {string} text */
const oneLine = (text) => text.replaceAll(/\s+/g, ' ');

/** @param {string} words */
const escapeWords = (words) =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*[\]|~]/g, String.raw`\$&`)
    // Inside a word an underscore is no markup.
    .replaceAll(/(?<![a-z0-9])_|_(?![a-z0-9])/gi, String.raw`\_`);

/** @param {string} markdown */
const escapeStart = (markdown) =>
  markdown.replace(/^([#>+-])/, String.raw`\$1`).replace(/^(\d+)([.)])/, String.raw`$1\$2`);

/** @param {string} text @param {string} address */
export const link = (text, address) => linked(escapeText(text), address);

/** @param {string} markdown @param {string} address */
export const linked = (markdown, address) => `[${markdown}](<${encodeURI(decodeURI(address))}>)`;

/** Words in another language than their page; a voice reads them in that one. @param {string} language @param {string} markdown */
export const inLanguage = (language, markdown) => `<span lang="${language}">${markdown}</span>`;

/** A name of the data in a fixed width. @param {string} text */
export const code = (text) => `\`${text.replaceAll('`', "'")}\``;

/** A table; cells are Markdown already. @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {readonly string[]} items */
export const bullets = (items) => items.map((item) => `- ${item}`).join('\n');

/** Exact words of somebody else. @param {string} text */
export const quotation = (text) => `> ${verbatim(text)}`;

/** Paragraphs, leaving out what is empty. @param {(string | null | undefined | false)[]} parts */
export const paragraphs = (...parts) => parts.filter(Boolean).join('\n\n');

/** A heading with what stands below it; nothing where that is empty. @param {number} depth @param {string} title @param {string} body */
export const section = (depth, title, body) =>
  body === '' ? '' : `${'#'.repeat(depth)} ${escapeText(title)}\n\n${body}`;

const NAMED_LANGUAGE = /<span lang="[a-z]+">([^<]*)<\/span>/g;

/** @param {string} markdown */
export const withoutLanguages = (markdown) => markdown.replaceAll(NAMED_LANGUAGE, '$1');

const FIGURE = /<!-- figure -->[\s\S]*?<!-- \/figure -->\n*/g;

/** A drawing; the Markdown twin of the page leaves it out. @param {string} html */
export const figure = (html) =>
  `<!-- figure -->\n<figure class="drawing">${html.replaceAll(/\s*\n\s*/g, ' ').replaceAll('{{', '&#123;&#123;')}</figure>\n<!-- /figure -->`;

/** @param {string} markdown */
export const withoutFigures = (markdown) => markdown.replaceAll(FIGURE, '');

/** A small label before a text. @param {string} kind @param {string} text */
export const chip = (kind, text) => `<span class="chip ${kind}">${text}</span>`;
