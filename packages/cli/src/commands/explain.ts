import { printJson } from '@risk-check/report/formats';
import { createLayout, detectTerminal } from '@risk-check/report/terminal';
import type { CommonFlags } from '../arguments/command-definition.ts';
import { CliError } from '../errors/cli-error.ts';
import type { Session } from '../process/session.ts';
import { rulesShow } from './rules-show.ts';

/** `risk-check explain RULE-ID`: the rule behind a finding, in the form of `rules show`. */
export async function explain(args: readonly string[], flags: CommonFlags, session: Session): Promise<void> {
  if (args.length !== 1) throw new CliError('USAGE', null, [{ code: 'no-rule', args: {} }]);
  const { io, words } = session;
  const answer = await rulesShow(args, flags, session);
  const text =
    flags.format === 'json'
      ? printJson(answer.json)
      : answer.pretty(createLayout(detectTerminal(io, io.stdout, flags.color, words.language)));
  await io.stdout.write(text);
}
