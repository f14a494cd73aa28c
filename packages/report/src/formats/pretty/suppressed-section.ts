import type { Section } from './section.ts';

/** Rules the owner has left out: shown apart, never counted. */
export const suppressedSection: Section = ({ report, ruleset, words, layout }) => {
  if (report.suppressed.length === 0) return [];
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  const line = (text: string): string[] => layout.wrap(text, { first: '    ', rest: '    ' });
  return [
    ...layout.wrap({ text: words.document.suppressedTitle, style: 'strong' }),
    ...report.suppressed.flatMap(({ ruleId, status, reason, until }) => [
      ...layout.wrap(titles.get(ruleId) ?? ruleId, {
        first: '  ',
        rest: '    ',
        right: { text: words.document.status[status], style: 'quiet' },
      }),
      ...line(words.notes.suppressed(ruleId, reason, until)),
    ]),
  ];
};
