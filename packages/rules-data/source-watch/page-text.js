import { convert } from 'html-to-text';

/**
 * The readable text of an answer, or null where it is no text (a PDF, a picture).
 * @param {string} contentType - The header, empty if there was none.
 * @param {string} body
 * @returns {string | null}
 */
export function pageText(contentType, body) {
  const type = contentType.split(';')[0]?.trim().toLowerCase() || 'text/html';
  if (type === 'text/html' || type === 'application/xhtml+xml')
    return convert(body, {
      wordwrap: false,
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        { selector: 'img', format: 'skip' },
        { selector: 'script', format: 'skip' },
        { selector: 'style', format: 'skip' },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
          selector,
          options: { uppercase: false },
        })),
        // Cells one after the other, as they are quoted.
        { selector: 'table', format: 'block' },
        { selector: 'td', format: 'block' },
        { selector: 'th', format: 'block' },
      ],
    });
  if (type.startsWith('text/') || type.endsWith('json') || type.endsWith('xml')) return body;
  return null;
}

/**
 * The form in which quotations and pages are compared: one kind of quotation mark, dash and blank, no table bars, no marks of emphasis, lower case.
 * @param {string} text
 */
export const comparable = (text) =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[|*_\\]/g, ' ')
    .replace(/(\d)\s+%/g, '$1%')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
