import type { RiskReport, Ruleset, Suggestions } from '@risk-check/core';

/** What to do about one reason. */
export interface Advice {
  readonly title: string;
  readonly text: string;
}

/** Advice of the reasons that no action reaches, each text once, the heaviest reason first. */
export function adviceBeyond(
  { findings }: RiskReport,
  suggestions: Suggestions | null,
  { rules }: Ruleset,
): Advice[] {
  const reached = new Set(suggestions?.actions.flatMap((action) => action.rules));
  const titles = new Map<string, string>();
  for (const { ruleId, status, title } of findings) {
    if (status !== 'fired' || reached.has(ruleId)) continue;
    const text = rules.find(({ id }) => id === ruleId)?.advice;
    if (text !== undefined && !titles.has(text)) titles.set(text, title);
  }
  return [...titles].map(([text, title]) => ({ title, text }));
}
