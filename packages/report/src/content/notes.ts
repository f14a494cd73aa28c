import type { Words } from '../words/words.ts';
import type { ReportInput } from './report-input.ts';
import { warningText } from './warning-text.ts';

/** What the reader should know about a result: warnings, experimental rules, the ruleset's caveat. */
export function notesOf(
  { report, ruleset, experimentalLeftOut, isLeftInEnglish }: ReportInput,
  words: Words,
): string[] {
  const notes = report.warnings.map((warning) => warningText(warning, ruleset, words));
  // When all are left out, a warning of core says so.
  if (experimentalLeftOut > 0 && experimentalLeftOut < ruleset.rules.length)
    notes.push(
      `${words.notes.experimental(experimentalLeftOut, report.ruleset.title)} ${words.notes.useExperimental}`,
    );
  if (isLeftInEnglish) notes.unshift(words.notes.notTranslated(report.ruleset.title));
  if (ruleset.caveat) notes.push(ruleset.caveat);
  return notes;
}
