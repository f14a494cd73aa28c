import type { Layout } from '@risk-check/report/terminal';
import type { Words } from '@risk-check/report/words';

interface NamedRule {
  readonly id: string;
  readonly title: string;
}

/** Rules that share the name that was given, for people at a terminal. */
export function formatSeveralRules(
  name: string,
  rules: readonly NamedRule[],
  words: Words,
  { wrap }: Layout,
): string {
  const lines = wrap(words.commands.rules.several(rules.length, name));
  for (const { id, title } of rules)
    lines.push(
      ...wrap({ text: id, style: 'strong' }, { first: '  ', rest: '  ' }),
      ...wrap(title, { first: '    ', rest: '    ' }),
    );
  return `${lines.join('\n')}\n`;
}
