import { notesOf } from '../../../content/notes.ts';
import { escapeXml } from '../../../text/escape-xml.ts';
import { fold, type PageSection } from '../parts/page-section.ts';

/** What the reader should know about this result. */
export const notesSection: PageSection = (input) => {
  const { words, prefix } = input;
  const notes = notesOf(input, words);
  if (notes.length === 0) return '';
  const items = notes.map((note) => `<li>${escapeXml(note)}</li>`).join('');
  return fold(`${prefix}-notes`, words.notes.title, `<ul class="plain">${items}</ul>`);
};
