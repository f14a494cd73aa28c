import { notesWithHints } from '../../content/notes-with-hints.ts';
import type { Section } from './section.ts';

/** What the reader should know about this result. */
export const noteSection: Section = (input) => {
  const { words, layout } = input;
  const notes = notesWithHints(input, words);
  if (notes.length === 0) return [];
  const first = `  ${layout.symbols.bullet} `;
  return [
    ...layout.wrap({ text: words.notes.title, style: 'strong' }),
    ...notes.flatMap((note) => layout.wrap(note, { first, rest: '    ' })),
  ];
};
