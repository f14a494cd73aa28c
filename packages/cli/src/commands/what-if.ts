import { type Ruleset, suggestActions, type WhatIfChange, whatIf as whatIfOf } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { percentInstead, readTypedShare, typedShareText } from '@risk-check/report/questions';
import { formatSuggestions, formatWhatIf } from '@risk-check/report/terminal';
import type { Words } from '@risk-check/report/words';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { readSetting, type Setting } from '../arguments/read-setting.ts';
import { CliError } from '../errors/cli-error.ts';
import type { Session } from '../process/session.ts';
import { openSnapshot } from './open-snapshot.ts';
import { runOnInput } from './score-input.ts';

interface WhatIfFlags extends CommonFlags {
  readonly action?: readonly string[];
  readonly set?: readonly string[];
}

/** `risk-check what-if FILE --action ... --set metric=value`: the measured effect of a change; of none, all that can be done. */
export async function whatIf(args: readonly string[], flags: WhatIfFlags, session: Session): Promise<void> {
  const { input, value, ruleset, options, layout } = await openSnapshot(args, flags, session, {
    suppresses: true,
  });
  const settings = lastOfEach((flags.set ?? []).map(readSetting).filter((read) => 'metric' in read));
  const typed = settings.map((setting) => understood(setting, ruleset, session.words));
  const changes = [...(flags.action ?? []).map(readAction), ...typed.map(({ change }) => change)];
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
  const echoes = typed.flatMap(({ echo }) => echo ?? []);
  if (echoes.length > 0 && flags.format !== 'json') await session.io.stderr.write(`${echoes.join('\n')}\n`);
  await session.io.stdout.write(text);
}

/** A setting as a change; of a share also what was understood. What is no share is left to core, which says why. */
function understood(
  { metric, value }: Setting,
  ruleset: Ruleset,
  words: Words,
): { readonly change: WhatIfChange; readonly echo: string | null } {
  const { unit } = ruleset.metrics[metric] ?? {};
  const typed = unit === 'share' ? readTypedShare(value, 'share', words.commands.init.of) : null;
  if (unit === 'share' && typed === null && Number(value.replace(',', '.')) > 1)
    throw new CliError('USAGE', null, [
      {
        code: 'share-above-one',
        args: { metric, value, share: percentInstead(value)?.share ?? null },
      },
    ]);
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
