import type { Layout } from '@risk-check/report/terminal';

interface NamedRule {
  readonly id: string;
  readonly title: string;
}

/** Most rules that are named; the search finds the others. */
const MOST = 24;

/** Rules with a name in common, for people at a terminal. */
export function formatSeveralRules(head: string, rules: readonly NamedRule[], { wrap }: Layout): string {
  const lines = wrap(head);
  for (const { id, title } of rules.slice(0, MOST))
    lines.push(
      ...wrap({ text: id, style: 'strong' }, { first: '  ', rest: '  ' }),
      ...wrap(title, { first: '    ', rest: '    ' }),
    );
  if (rules.length > MOST) lines.push(...wrap(`+ ${rules.length - MOST}`, { first: '  ', rest: '  ' }));
  return `${lines.join('\n')}\n`;
}
