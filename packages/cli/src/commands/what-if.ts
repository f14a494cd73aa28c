import { suggestActions, type WhatIfChange, whatIf as whatIfOf } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { formatSuggestions, formatWhatIf } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { readSetting, type Setting } from '../arguments/read-setting.ts';
import type { Session } from '../process/session.ts';
import { openSnapshot } from './open-snapshot.ts';
import { runOnInput } from './score-input.ts';

interface WhatIfFlags extends CommonFlags {
  readonly action?: readonly string[];
  readonly set?: readonly string[];
}

/** `risk-check what-if FILE --action ... --set metric=value`: the measured effect of a change; of none, all that can be done. */
export async function whatIf(args: readonly string[], flags: WhatIfFlags, session: Session): Promise<void> {
  const changes = [
    ...(flags.action ?? []).map(readAction),
    ...lastOfEach((flags.set ?? []).map(readSetting).filter((read) => 'metric' in read)),
  ];
  const { input, value, ruleset, options, layout } = await openSnapshot(args, flags, session, {
    suppresses: true,
  });
  const { result, suggestions } = await runOnInput(input, flags, () => ({
    result: whatIfOf(value, ruleset, changes, options),
    suggestions: changes.length === 0 ? suggestActions(value, ruleset, options) : null,
  }));
  const { words } = session;
  const text =
    flags.format === 'json'
      ? printJson(suggestions ? { ...result, suggestions } : result)
      : suggestions
        ? formatSuggestions(suggestions, result.before, ruleset, words, layout)
        : formatWhatIf(result, ruleset, words, layout);
  await session.io.stdout.write(text);
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
