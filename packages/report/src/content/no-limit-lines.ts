import type { RiskReport } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/** What to say where no rule can be checked whatever is known, and why. */
export const noLimitLines = (
  { warnings }: RiskReport,
  { commands, notes, warnings: words }: Words,
): string[] => [
  commands.noLimit,
  ...warnings.flatMap(({ code, args }) =>
    code === 'all-rules-experimental' ? [`${words[code]?.(args)} ${notes.useExperimental}`] : [],
  ),
];
