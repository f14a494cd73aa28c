import { withinText } from '../../first-screen/limit-row.ts';
import type { Section } from './section.ts';

/** All numbers that were given and keep their limit. */
export const withinSection: Section = ({ steps, ruleset, words, layout }) => {
  const text = withinText(steps?.within ?? [], ruleset, words);
  return text === null ? [] : layout.wrap(text);
};
