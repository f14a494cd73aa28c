import { nearLines } from '../../content/near-lines.ts';
import type { Section } from './section.ts';

/** Limits that are near, the worst first: where the value stands, and what the next step would bring. */
export const nearestLimitsSection: Section = ({ report, ruleset, words, layout }) => {
  const lines = nearLines(report, ruleset, words, layout.symbols.separator);
  if (lines.length === 0) return [];
  return [
    ...layout.wrap({ text: words.nearest.title, style: 'strong' }),
    ...lines.flatMap((text) => layout.wrap(text, { first: '  ', rest: '    ' })),
  ];
};
