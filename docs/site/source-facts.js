import { escapeText, link } from './markdown.js';

/** @import { Context } from './context.js' */

/**
 * Words that lead to a source; a page that advises to break rules is named without a link.
 *
 * @param {string} text
 * @param {{ url: string, noLink?: true }} source
 */
export const sourceLink = (text, { url, noLink }) => (noLink ? escapeText(text) : link(text, url));

/**
 * When a source was published and read, and how far it is trusted, in the middle of a sentence.
 *
 * @param {{ publishedOn: string | null, readOn: string }} source
 * @param {number | undefined} confidence
 * @param {Context} context
 */
export function sourceFacts({ publishedOn, readOn }, confidence, { words, cliWords }) {
  const { number, head, document } = cliWords;
  return {
    published:
      publishedOn === null ? document.undated : `${words.published.toLowerCase()} ${head.date(publishedOn)}`,
    read: `${words.read.toLowerCase()} ${head.date(readOn)}`,
    trusted: confidence === undefined ? [] : [`${words.confidence} ${number(String(confidence))}`],
  };
}
