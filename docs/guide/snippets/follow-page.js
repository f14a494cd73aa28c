import { createPageFolder } from './page-folder.js';
import { readSnippets } from './read-snippets.js';
import { runSnippet, saveSnippet } from './run-snippet.js';

/** Whether `npm test` runs it, with nothing but Node. */
export const runsHere = ({ skip, runsIn }) => skip === undefined && runsIn.includes('node');

/**
 * Follows a page from top to bottom as a reader would, in one folder.
 *
 * @param {string} text - Markdown.
 * @param {string} page
 * @returns {AsyncGenerator<{ snippet: import('./read-snippets.js').Snippet, printed?: string, error?: Error }>}
 */
export async function* followPage(text, page) {
  const snippets = readSnippets(text, page);
  if (snippets.length === 0) return;
  const folder = createPageFolder(snippets.map(({ setup, code }) => setup + code).join('\n'));
  try {
    // A reader has seen the whole page: a file that is shown further down is there.
    for (const snippet of snippets) if (snippet.file !== undefined) saveSnippet(snippet, folder);
    for (const snippet of snippets) {
      if (!runsHere(snippet)) {
        saveSnippet(snippet, folder);
        yield { snippet };
        continue;
      }
      try {
        yield { snippet, printed: await runSnippet(snippet, folder) };
      } catch (error) {
        yield { snippet, error };
      }
    }
  } finally {
    folder.remove();
  }
}
