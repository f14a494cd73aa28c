import {
  type Band,
  forecastRisk,
  type Ruleset,
  type ScoreOptions,
  scoreAccount,
  suggestActions,
} from '@risk-check/core';
import { BAND_NAMES } from '../band-names.ts';
import { CliError } from '../errors/cli-error.ts';
import { reportError } from '../errors/report-error.ts';
import { showFileName } from '../errors/show-file-name.ts';
import { EXIT } from '../exit-codes.ts';
import { DEFAULT_FORMAT, type FormatName, formats } from '../formats/formats.ts';
import type { ReportInput } from '../formats/report-input.ts';
import { readSnapshot } from '../input/read-snapshot.ts';
import { readRulesetFile } from '../rulesets/read-ruleset-file.ts';
import { raiseExitCode, type Session } from '../session.ts';
import { detectTerminal } from '../terminal/terminal.ts';
import { optionsOf, runOnInput } from './score-input.ts';

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
      const report = await runOnInput(input, flags, () => scoreAccount(value, ruleset, optionsOf(flags)));
      const experimentalLeftOut = flags.experimental
        ? 0
        : ruleset.rules.filter(({ status }) => status === 'experimental').length;
      const text = format.print({
        name: files.length > 1 ? showFileName(input.name, words) : null,
        report,
        ruleset,
        experimentalLeftOut,
        ...(format.needsOutlook
          ? outlook(value, ruleset, optionsOf(flags), report.evidenceScore)
          : NO_OUTLOOK),
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

const NO_OUTLOOK = { suggestions: null, nextFall: null };

/** What can be done, and when the score falls by itself. */
function outlook(
  value: unknown,
  ruleset: Ruleset,
  options: ScoreOptions,
  now: number,
): Pick<ReportInput, 'suggestions' | 'nextFall'> {
  const fall = forecastRisk(value, ruleset, options).steps.find(({ score }) => score < now);
  return {
    suggestions: suggestActions(value, ruleset, options),
    nextFall: fall ? { at: fall.at, score: fall.score } : null,
  };
}
