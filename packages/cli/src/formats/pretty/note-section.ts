import { warningText } from '../warning-text.ts';
import type { Section } from './section.ts';

/** What the reader should know about this result: warnings, experimental rules, the ruleset's caveat. */
export const noteSection: Section = ({
  report,
  ruleset,
  experimentalLeftOut,
  isLeftInEnglish,
  words,
  layout,
}) => {
  const notes = report.warnings.map((warning) => warningText(warning, ruleset, words));
  // When all are left out, a warning of core says so.
  if (experimentalLeftOut > 0 && experimentalLeftOut < ruleset.rules.length)
    notes.push(words.notes.experimental(experimentalLeftOut, report.ruleset.title));
  if (isLeftInEnglish) notes.unshift(words.notes.notTranslated(report.ruleset.title));
  if (ruleset.caveat) notes.push(ruleset.caveat);
  if (notes.length === 0) return [];
  const first = `  ${layout.symbols.bullet} `;
  return [
    ...layout.wrap({ text: words.notes.title, style: 'strong' }),
    ...notes.flatMap((note) => layout.wrap(note, { first, rest: '    ' })),
  ];
};
