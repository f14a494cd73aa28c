import type { Layout } from '@risk-check/report/terminal';
import type { Words } from '@risk-check/report/words';
import type { FoundDocument } from '../rulesets/search-documents.ts';

const MOST = 10;

/** What a search found, for people at a terminal. */
export function formatRulesSearch(
  query: string,
  results: readonly FoundDocument[],
  words: Words,
  { wrap }: Layout,
): string {
  const text = words.commands.rulesAtHand.search;
  const lines = wrap(text.found(results.length, query));
  for (const { kind, id, title, says, ruleset } of results.slice(0, MOST)) {
    lines.push(
      '',
      ...wrap({ text: title, style: 'strong' }, { right: { text: ruleset, style: 'quiet' } }),
      ...wrap({ text: kind === 'rule' ? id : text.notice, style: 'mild' }, { first: '  ', rest: '  ' }),
      ...wrap(kind === 'rule' ? says : text.means(says), { first: '  ', rest: '  ' }),
    );
  }
  if (results.length > MOST) lines.push('', ...wrap(text.more(results.length - MOST)));
  lines.push('', ...wrap({ text: results.length > 0 ? text.next : text.nothing, style: 'quiet' }));
  return `${lines.join('\n')}\n`;
}
