import type { Ruleset, ScoreOptions } from '@risk-check/core';
import type { Layout } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { aheadLine } from '../errors/ahead-of-now.ts';
import { CliError } from '../errors/cli-error.ts';
import type { InputText } from '../files/input-text.ts';
import { readSuppressions } from '../files/read-suppressions.ts';
import type { Session } from '../process/session.ts';
import { readOwnRules } from '../rulesets/own-rules.ts';
import { readSnapshot } from '../rulesets/read-snapshot.ts';
import { optionsOf } from '../rulesets/score-input.ts';
import { translatedRules } from '../rulesets/translated-rules.ts';
import { outputLayout } from './output-layout.ts';

/** The one snapshot a command works on, its ruleset, and where the answer will be shown. */
export interface OpenSnapshot {
  readonly input: InputText;
  readonly value: unknown;
  readonly ruleset: Ruleset;
  readonly options: ScoreOptions;
  readonly layout: Layout;
}

/**
 * Opens it for a command.
 *
 * @param suppresses - Whether the answer follows the score. Rules that the owner leaves out are facts all the same where
 * the question is what happened, or what is still unknown.
 */
export async function openSnapshot(
  args: readonly string[],
  flags: CommonFlags,
  session: Session,
  { suppresses }: { readonly suppresses: boolean },
): Promise<OpenSnapshot> {
  const { io } = session;
  const [file] = args;
  if (file === undefined)
    throw new CliError('USAGE', null, [{ code: 'no-input', args: { wanted: 'snapshot' } }]);
  if (file === '-' && flags.rules === '-')
    throw new CliError('USAGE', null, [{ code: 'stdin-twice', args: {} }]);
  const suppressions = suppresses ? await readSuppressions(flags.suppressions, io) : [];
  const { input, value, ruleset: english } = await readSnapshot(file, session, await readOwnRules(flags, io));
  const { asOf } = (value ?? {}) as { asOf?: unknown };
  const ahead = flags.asOf === undefined ? aheadLine(file, String(asOf), session) : null;
  if (ahead !== null) await io.stderr.write(ahead);
  // Programs get the same in every language.
  const ruleset = flags.format === 'json' ? english : await translatedRules(english, session.words);
  return {
    input,
    value,
    ruleset,
    options: { ...optionsOf(flags), suppressions },
    layout: outputLayout(session, flags.color),
  };
}
