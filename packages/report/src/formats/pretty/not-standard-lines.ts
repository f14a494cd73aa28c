import { type JudgedBy, notStandardText } from '../../content/not-standard.ts';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';

/** The first lines of an answer where other rules than the dataset's judged, or some of them are left out. */
export function notStandardLines(accounts: readonly JudgedBy[], words: Words, layout: Layout): string[] {
  const text = notStandardText(accounts, words);
  return text === null ? [] : layout.wrap({ text, style: 'bad' });
}
