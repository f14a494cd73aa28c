import type { Ruleset, ScoreOptions } from '@risk-check/core';
import type { RulesFrom } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import type { Layout } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { aheadLine } from '../errors/ahead-of-now.ts';
import { usageError } from '../errors/cli-error.ts';
import type { InputText } from '../files/input-text.ts';
import { refuseStdinTwice } from '../files/read-bytes.ts';
import type { Session } from '../process/session.ts';
import { readOwnRules } from '../rulesets/read-own-rules.ts';
import { readSnapshot } from '../rulesets/read-snapshot.ts';
import { rulesFrom } from '../rulesets/rules-from.ts';
import { optionsOf, readOptions } from '../rulesets/score-input.ts';
import { translatedRules } from '../rulesets/translated-rules.ts';
import { outputLayout, outputWords } from './output-layout.ts';

/** The one snapshot a command works on, its ruleset, and where the answer will be shown. */
export interface OpenSnapshot {
  readonly input: InputText;
  readonly value: unknown;
  readonly ruleset: Ruleset;
  readonly rulesFrom: RulesFrom;
  readonly options: ScoreOptions;
  readonly layout: Layout;
}

/**
 * Opens it for a command.
 *
 * @param opening - `suppresses`: whether the answer follows the score. Rules that the owner leaves out are facts all the
 *   same where the question is what happened, or what is still unknown.
 */
export async function openSnapshot(
  args: readonly string[],
  flags: CommonFlags,
  session: Session,
  { suppresses = true }: { readonly suppresses?: boolean } = {},
): Promise<OpenSnapshot> {
  const { io } = session;
  const [file = ''] = args;
  refuseStdinTwice(file, flags.rules);
  const options = suppresses ? await readOptions(flags, io) : { ...optionsOf(flags), suppressions: [] };
  const opened = await readSnapshot(file, session, await readOwnRules(flags, io));
  const { input, value, ruleset: english, isOwn } = opened;
  const { asOf } = (value ?? {}) as { asOf?: unknown };
  const ahead = flags.asOf === undefined ? aheadLine(file, String(asOf), session) : null;
  if (ahead !== null) await io.stderr.write(ahead);
  return {
    input,
    value,
    ruleset: await translatedRules(english, outputWords(flags, session)),
    rulesFrom: rulesFrom(flags, session, isOwn),
    options,
    layout: outputLayout(session, flags.color),
  };
}

/** What says how to read a snapshot changes nothing where there is none. */
export function refuseWithoutSnapshot(
  { asOf, experimental }: CommonFlags,
  more: readonly string[] = [],
): void {
  const given = [
    ...(asOf === undefined ? [] : ['--as-of']),
    ...(experimental === true ? ['--experimental'] : []),
    ...more,
  ];
  const problems = given.map((option): OwnProblem => {
    return { code: 'needs-option', args: { option, needs: '--snapshot' } };
  });
  if (problems.length > 0) throw usageError(...problems);
}
