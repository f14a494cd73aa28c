import type { RiskReport, Ruleset } from '@risk-check/core';
import type { Layout } from '../../terminal/layout.ts';
import type { Words } from '../../words/words.ts';

/** Rules that the owner leaves out, where a number that does not count them is shown without its report. */
export function leftOutLines(
  suppressed: RiskReport['suppressed'],
  ruleset: Ruleset,
  words: Words,
  layout: Layout,
): string[] {
  if (suppressed.length === 0) return [];
  const titles = new Map(ruleset.rules.map(({ id, title }) => [id, title]));
  const named = suppressed.map(({ ruleId }) => titles.get(ruleId) ?? ruleId);
  return ['', ...layout.wrap(`${words.document.suppressedTitle}: ${named.join('; ')}`)];
}
