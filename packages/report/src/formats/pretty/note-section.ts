import { nearestOffered } from '../../content/nearest-offered.ts';
import { notesOf } from '../../content/notes.ts';
import type { Section } from './section.ts';

/** What the reader should know about this result. */
export const noteSection: Section = (input) => {
  const { words, layout } = input;
  const notes = notesOf(input, words, nearestOffered);
  if (notes.length === 0) return [];
  const first = `  ${layout.symbols.bullet} `;
  return [
    ...layout.wrap({ text: words.notes.title, style: 'strong' }),
    ...notes.flatMap((note) => layout.wrap(note, { first, rest: '    ' })),
  ];
};
