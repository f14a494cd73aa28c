import { baselineLines } from '../../content/baseline-lines.ts';
import type { Section } from './section.ts';

/** What is new, worse and better since an earlier report. */
export const baselineSection: Section = (input) => {
  const { words, layout } = input;
  const lines = baselineLines(input, words);
  if (lines.length === 0) return [];
  return [
    ...layout.wrap({ text: words.document.baselineTitle, style: 'strong' }),
    ...lines.flatMap((line) => layout.wrap(line, { first: '  ', rest: '    ' })),
  ];
};
