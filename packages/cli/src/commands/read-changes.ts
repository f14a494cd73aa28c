import type { Ruleset, WhatIfChange } from '@risk-check/core';
import { hasHalves, percentInstead, readTypedShare, typedShareText } from '@risk-check/report/questions';
import type { Words } from '@risk-check/report/words';
import { readSetting, type Setting } from '../arguments/read-setting.ts';
import { usageError } from '../errors/cli-error.ts';

/** What an owner could do, or numbers that could be others. */
export interface ChangeFlags {
  readonly action?: readonly string[];
  readonly set?: readonly string[];
}

/** Changes in the order in which they are carried out, actions first, and what was understood of typed shares. */
export function readChanges(
  { action = [], set = [] }: ChangeFlags,
  ruleset: Ruleset,
  words: Words,
): { readonly changes: readonly WhatIfChange[]; readonly echoes: readonly string[] } {
  const settings = lastOfEach(set.map(readSetting).filter((read) => 'metric' in read));
  const typed = settings.map((setting) => understood(setting, ruleset, words));
  return {
    changes: [...action.map(readAction), ...typed.map(({ change }) => change)],
    echoes: typed.flatMap(({ echo }) => echo ?? []),
  };
}

/** A setting as a change; of a share also what was understood. What is no share is left to core, which says why. */
function understood(
  { metric, value }: Setting,
  ruleset: Ruleset,
  words: Words,
): { readonly change: WhatIfChange; readonly echo: string | null } {
  const { unit } = ruleset.metrics[metric] ?? {};
  const typed = unit === 'share' ? readTypedShare(value, 'share', words.commands.init.of) : null;
  if (unit === 'share' && typed === null && Number(value.replace(',', '.')) > 1) {
    const args = { metric, value, share: percentInstead(value)?.share ?? null };
    throw usageError({ code: 'share-above-one', args });
  }
  // A published figure in a snapshot may be an average; what is typed is a count.
  if (unit !== undefined && !hasHalves(unit) && /^-?\d+[.,]\d*[1-9]/.test(value))
    throw usageError({ code: 'not-whole', args: { metric, value } });
  return typed
    ? { change: { metric, value: typed.share }, echo: `${metric} = ${typedShareText(typed, words)}` }
    : { change: { metric, value }, echo: null };
}

/** `close-dispute` for all that match, `close-dispute d3 d4` (or `close-dispute=d3,d4`) for these. */
function readAction(text: string): WhatIfChange {
  const [action = '', ...ids] = text.split(/[\s,=]+/).filter((part) => part !== '');
  return ids.length > 0 ? { action, ids } : { action };
}

/** A metric that is set twice is one change: the last value counts, as with every option. */
const lastOfEach = (settings: readonly Setting[]): Setting[] => [
  ...new Map(settings.map((setting) => [setting.metric, setting])).values(),
];
