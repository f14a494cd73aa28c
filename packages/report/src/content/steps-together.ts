import type { Suggestions } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/** What several actions do together, where it takes more than one to reach a lower band; null elsewhere. */
export function stepsTogether(suggestions: Suggestions | null, { help, bands }: Words): string | null {
  // The set is measured when it is read: not where no action ends or lowers a finding.
  if (!suggestions?.actions.some(({ rules }) => rules.length > 0)) return null;
  const { smallestSet: set, actions } = suggestions;
  if (set === null || set.actions.length < 2) return null;
  const titles = set.actions.map((id) => actions.find(({ action }) => action === id)?.title ?? id);
  return help.together(titles, set.score, bands[set.band]);
}
