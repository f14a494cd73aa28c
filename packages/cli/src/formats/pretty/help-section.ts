import type { Section } from './section.ts';

const SHOWN = 3;

/** The advice of the fired rules that weigh most, and what the index would be without each. */
export const helpSection: Section = ({ report, ruleset, words, layout }) => {
  const isEnded = report.score !== report.evidenceScore;
  const seen = new Set<string>();
  const items: { advice: string; without: number }[] = [];
  for (const { ruleId, status, scoreWithout } of report.findings) {
    const advice = status === 'fired' ? ruleset.rules.find(({ id }) => id === ruleId)?.advice : undefined;
    if (advice === undefined || seen.has(advice)) continue;
    seen.add(advice);
    items.push({ advice, without: scoreWithout });
  }
  if (items.length === 0) return [];
  return [
    ...layout.wrap({ text: words.help.title, style: 'strong' }),
    ...items.slice(0, SHOWN).flatMap(({ advice, without }, i) => {
      const effect =
        isEnded || without >= report.score ? '' : ` ${words.help.without(report.score, without)}`;
      return layout.wrap([advice, { text: effect, style: 'quiet' }], {
        first: `  ${i + 1}. `,
        rest: '     ',
      });
    }),
  ];
};
