import { suggestActions, whatIf as whatIfOf } from '@risk-check/core';
import { printJson } from '@risk-check/report/formats';
import { formatSuggestions, formatWhatIf } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { sayLines } from '../process/say-lines.ts';
import type { Session } from '../process/session.ts';
import { runOnInput } from '../rulesets/score-input.ts';
import { announceRules } from './announce-rules.ts';
import { openSnapshot } from './open-snapshot.ts';
import { type ChangeFlags, readChanges } from './read-changes.ts';

type WhatIfFlags = CommonFlags & ChangeFlags;

/** `risk-check what-if FILE --action ... --set metric=value`: the measured effect of a change; of none, all that can be done. */
export async function whatIf(args: readonly string[], flags: WhatIfFlags, session: Session): Promise<void> {
  const { input, value, ruleset, rulesFrom, options, layout } = await openSnapshot(args, flags, session);
  const { changes, echoes } = readChanges(flags, ruleset, session.words);
  const { result, suggestions } = await runOnInput(input, flags, () => ({
    result: whatIfOf(value, ruleset, changes, options),
    suggestions: changes.length === 0 ? suggestActions(value, ruleset, options) : null,
  }));
  const { words } = session;
  const { field, head } = await announceRules({ report: result.before, rulesFrom }, flags, session);
  const text =
    flags.format === 'json'
      ? printJson({ ...field, ...result, ...(suggestions ? { suggestions } : {}) })
      : suggestions
        ? formatSuggestions(suggestions, result.before, ruleset, words, layout)
        : formatWhatIf(result, ruleset, words, layout);
  if (flags.format !== 'json') await sayLines(session.io, echoes);
  await session.io.stdout.write(flags.format === 'json' ? text : `${head}${text}`);
}
