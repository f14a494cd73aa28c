import type { Layout } from '@risk-check/report/terminal';
import type { Words } from '@risk-check/report/words';
import type { ListedRuleset, RulesetsAtHand } from '../rulesets/rulesets-at-hand.ts';

/** Rulesets with the names of their rules, for people at a terminal. */
export function formatRulesList(
  { entries, datasetVersion, datasetDate }: RulesetsAtHand,
  words: Words,
  { wrap, symbols }: Layout,
): string {
  const text = words.commands.rules;
  const rules = entries.flatMap((entry) => entry.rules);
  const lines = wrap(text.total(entries.length, counted(rules, text), datasetVersion, datasetDate));
  for (const entry of entries) {
    const experimental = entry.status === 'experimental' ? `${symbols.separator}${text.experimental}` : '';
    lines.push(
      '',
      ...wrap([{ text: entry.id, style: 'strong' }, `  ${entry.title}${experimental}`], {
        right: { text: counted(entry.rules, text), style: 'quiet' },
      }),
    );
    for (const rule of entry.rules) {
      const mark = [
        ...(rule.standing ? [text.standing[rule.standing]] : []),
        ...(rule.unpublished ? [text.unpublished] : []),
        ...(rule.status === 'stable' ? [] : [text.experimental]),
      ].join(', ');
      lines.push(
        ...wrap(rule.title, {
          first: [{ text: `  ${rule.id.slice(entry.id.length + 1)}`, style: 'mild' }, '  '],
          rest: '      ',
          right: { text: mark, style: 'quiet' },
        }),
      );
    }
    lines.push(
      ...wrap(
        { text: entry.needs.map(({ name }) => name).join(', '), style: 'quiet' },
        { first: { text: `  ${text.reads}  `, style: 'quiet' }, rest: '         ' },
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** How many rules there are, and how many can fire, with a number in force, where that is not all of them. */
function counted(rules: ListedRuleset['rules'], text: Words['commands']['rules']): string {
  const numbered = rules.filter(({ standing, unpublished }) => !standing && !unpublished).length;
  return numbered === rules.length
    ? text.rules(rules.length)
    : `${text.rules(rules.length)}, ${text.numbered(numbered)}`;
}
