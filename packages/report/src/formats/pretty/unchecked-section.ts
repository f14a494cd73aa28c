import { inputText, missingData } from '../../content/missing-data.ts';
import { missingFieldTexts } from '../../content/missing-fields.ts';
import type { Text } from '../../terminal/layout.ts';
import type { Section } from './section.ts';

const SHOWN = 6;

/** What could not be checked, which data would tell, and what nobody can check. */
export const uncheckedSection: Section = ({ detail, report, ruleset, words, layout }) => {
  const { wrap, widthOf, width } = layout;
  const groups = missingData(report.unknown);
  const lines: string[] = [];
  if (groups.length > 0) {
    lines.push(
      ...wrap(
        { text: words.unchecked.title(report.unknown.length), style: 'strong' },
        layout.isPlain ? {} : { right: { text: words.unchecked.couldAdd, style: 'quiet' } },
      ),
    );
    const most = detail.isDetailed ? groups.length : SHOWN;
    const shown = groups.slice(0, most);
    const names = shown.map(({ needs }) => needs.join(', '));
    const column = Math.min(Math.max(...names.map(widthOf)), Math.floor(width / 3));
    for (const [i, { needs, rules, couldAdd }] of shown.entries()) {
      const name = names[i] ?? '';
      const meaning = words.unchecked.row(needs.map((need) => inputText(need, ruleset, words)));
      const right: Text = [
        { text: words.unchecked.rules(rules), style: 'quiet' },
        {
          text: layout.isPlain ? `, ${words.document.plain.couldAdd(couldAdd)}` : `+${couldAdd}`.padStart(6),
          style: 'strong',
        },
      ];
      const indent = ' '.repeat(column + 4);
      if (layout.isPlain) lines.push(...wrap(`${name}, ${meaning}`, { right }));
      else if (widthOf(name) <= column) {
        lines.push(
          ...wrap(meaning, {
            first: `  ${name}${' '.repeat(column - widthOf(name) + 2)}`,
            rest: indent,
            right,
            isRow: true,
          }),
        );
      } else
        lines.push(
          ...wrap(name, { first: '  ', rest: '    ', right }),
          ...wrap(meaning, { first: indent, rest: indent }),
        );
    }
    const hidden = groups.slice(most);
    if (hidden.length > 0) {
      const rules = hidden.reduce((sum, group) => sum + group.rules, 0);
      lines.push(...wrap(words.unchecked.more(hidden.length, rules), { first: '  ', rest: '  ' }));
    }
    for (const text of missingFieldTexts(report, ruleset, words))
      lines.push(...wrap(text, { first: '  ', rest: '  ' }));
    lines.push(...wrap({ text: words.unchecked.howTo, style: 'quiet' }, { first: '  ', rest: '  ' }));
  }
  if (report.unknowable.length > 0) {
    if (lines.length > 0) lines.push('');
    lines.push(...wrap(words.unchecked.unknowable(report.unknowable.length)));
    if (detail.isDetailed) {
      const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
      for (const id of report.unknowable)
        lines.push(
          ...wrap(`${titles.get(id) ?? id} (${id})`, { first: `  ${layout.symbols.bullet} `, rest: '    ' }),
        );
    }
  }
  return lines;
};
