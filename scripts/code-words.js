import { loadWords } from '@risk-check/report/words';
import { markdownTable as table } from './markdown-table.js';

const code = (text) => `\`${text}\``;

/** The codes of core with the words that the command line has for them. */
const { warnings, recovery, phrases } = await loadWords('en');

/** Calls the words of a code with arguments that show their names; where one is counted, there are two. */
function wordsOf(say) {
  const names = [];
  const args = new Proxy(
    {},
    {
      get: (_, name) => {
        if (!names.includes(name)) names.push(name);
        return { [Symbol.toPrimitive]: (hint) => (hint === 'number' ? 2 : `{${name}}`) };
      },
    },
  );
  return { text: say(args), names };
}

const codes = (sayings) =>
  table(
    ['code', 'args', 'in English'],
    Object.entries(sayings).map(([name, say]) => {
      const { text, names } = wordsOf(say);
      return [code(name), names.map(code).join(' '), text.replaceAll('|', '\\|')];
    }),
  );

/** Parts of documents, by the name that they have there. */
export const codeWords = {
  'warning-codes': () => codes(warnings),
  'note-codes': () => codes(recovery.notes),
  phrases: () => Object.keys(phrases).map(code).join(', '),
};
