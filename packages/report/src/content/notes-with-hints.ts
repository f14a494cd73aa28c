import type { Words } from '../words/words.ts';
import { nearestOffered } from './nearest-offered.ts';
import { notesOf } from './notes.ts';
import type { ReportInput } from './report-input.ts';

/** The notes of a report, where a text says what may have been meant; apart, since the element has no room for it. */
export const notesWithHints = (input: ReportInput, words: Words): string[] =>
  notesOf(input, words).map((note, i) => {
    // The warnings come first.
    const warning = input.report.warnings[i];
    return warning ? note + nearestOffered(warning, words) : note;
  });
