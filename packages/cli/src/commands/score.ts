import {
  type Band,
  type RiskReport,
  type Ruleset,
  type ScoreOptions,
  SnapshotError,
  scoreAccount,
} from '@risk-check/core';
import { BAND_NAMES } from '../band-names.ts';
import { CliError } from '../errors/cli-error.ts';
import { reportError } from '../errors/report-error.ts';
import { showFileName } from '../errors/show-file-name.ts';
import { EXIT } from '../exit-codes.ts';
import { DEFAULT_FORMAT, type FormatName, formats } from '../formats/formats.ts';
import type { InputText } from '../input/input-text.ts';
import { locateIssues } from '../input/locate-issues.ts';
import { readSnapshot } from '../input/read-snapshot.ts';
import { readRulesetFile } from '../rulesets/read-ruleset-file.ts';
import { raiseExitCode, type Session } from '../session.ts';
import { detectTerminal } from '../terminal/terminal.ts';

export interface ScoreFlags {
  readonly format?: FormatName;
  readonly failOn?: Band;
  readonly asOf?: string;
  readonly rules?: string;
  readonly experimental?: boolean;
  readonly color: boolean;
}

/** `risk-check FILE...`: scores each snapshot and prints its report; one that fails does not stop the others. */
export async function score(files: readonly string[], flags: ScoreFlags, session: Session): Promise<void> {
  const { io, words } = session;
  if (files.length === 0) throw new CliError('USAGE', null, [{ code: 'no-input', args: {} }]);
  if ([...files, flags.rules].filter((file) => file === '-').length > 1)
    throw new CliError('USAGE', null, [{ code: 'stdin-twice', args: {} }]);
  const ownRules = flags.rules === undefined ? undefined : await readRulesetFile(flags.rules, io);
  const formatName = flags.format ?? DEFAULT_FORMAT;
  const format = await formats[formatName]();
  const terminal = detectTerminal(io, io.stdout, flags.color);
  let isFirst = true;
  for (const file of files) {
    try {
      const { input, value, ruleset } = await readSnapshot(file, session, ownRules);
      const report = await scoreInput(input, value, ruleset, flags);
      const experimentalLeftOut = flags.experimental
        ? 0
        : ruleset.rules.filter(({ status }) => status === 'experimental').length;
      const text = format({
        name: files.length > 1 ? showFileName(input.name, words) : null,
        report,
        ruleset,
        experimentalLeftOut,
        words,
        terminal,
      });
      // Before writing, so that the exit code is true even when nobody reads the report to its end.
      if (flags.failOn && BAND_NAMES.indexOf(report.band) >= BAND_NAMES.indexOf(flags.failOn))
        raiseExitCode(session, EXIT.atLimit);
      await io.stdout.write(isFirst || formatName === 'json' ? text : `\n${text}`);
      isFirst = false;
    } catch (error) {
      if (!(error instanceof CliError) || error.code === 'USAGE') throw error;
      raiseExitCode(session, await reportError(error, formatName, session));
    }
  }
}

async function scoreInput(
  input: InputText,
  value: unknown,
  ruleset: Ruleset,
  flags: ScoreFlags,
): Promise<RiskReport> {
  const options: ScoreOptions = {
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    includeExperimental: flags.experimental === true,
  };
  try {
    return scoreAccount(value, ruleset, options);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    if (flags.asOf !== undefined && error.issues.some(({ path }) => path === 'options.asOf')) {
      throw new CliError(
        'USAGE',
        null,
        [{ code: 'not-a-time', args: { option: '--as-of', value: flags.asOf } }],
        { cause: error },
      );
    }
    throw new CliError('INVALID_SNAPSHOT', input.name, await locateIssues(input, error.issues), {
      cause: error,
    });
  }
}
