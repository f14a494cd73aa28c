/** @import { Context } from './context.js' */

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
