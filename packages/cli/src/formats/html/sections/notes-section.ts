import { escapeXml } from '../../../output/escape-xml.ts';
import { warningText } from '../../warning-text.ts';
import { card, type PageSection } from '../page-section.ts';

/** Warnings, experimental rules, the caveat of the ruleset. */
export const notesSection: PageSection = ({
  report,
  ruleset,
  experimentalLeftOut,
  isLeftInEnglish,
  words,
  prefix,
}) => {
  const notes = report.warnings.map((warning) => warningText(warning, ruleset, words));
  if (experimentalLeftOut > 0 && experimentalLeftOut < ruleset.rules.length)
    notes.push(words.notes.experimental(experimentalLeftOut, report.ruleset.title));
  if (isLeftInEnglish) notes.unshift(words.notes.notTranslated(report.ruleset.title));
  if (ruleset.caveat) notes.push(ruleset.caveat);
  if (notes.length === 0) return '';
  const items = notes.map((note) => `<li>${escapeXml(note)}</li>`).join('');
  return card(`${prefix}-notes`, words.notes.title, `<ul class="plain">${items}</ul>`);
};
