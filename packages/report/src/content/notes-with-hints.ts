import type { Words } from '../words/words.ts';
import { momentText } from './moment-text.ts';
import { nearestOffered } from './nearest-offered.ts';
import { notesOf } from './notes.ts';
import type { ReportInput } from './report-input.ts';

/** The notes of a report, where a text says what may have been meant; apart, since the element has no room for it. */
export function notesWithHints(input: ReportInput, words: Words): string[] {
  const { report, steps } = input;
  const notes = notesOf(input, words).map((note, i) => {
    // The warnings come first.
    const warning = report.warnings[i];
    return warning ? note + nearestOffered(warning, words) : note;
  });
  const told = steps?.toldRestricted;
  if (told == null) return notes;
  return [words.firstScreen.verdict.toldRestricted(told && momentText(told, words)), ...notes];
}
