import { Command, CommanderError, Option } from 'commander';
import { BAND_NAMES } from './band-names.ts';
import type { ScoreFlags } from './commands/score.ts';
import { CliError } from './errors/cli-error.ts';
import type { OwnProblem } from './errors/problem.ts';
import { DEFAULT_FORMAT, FORMAT_NAMES } from './formats/formats.ts';
import { nearestName } from './rulesets/nearest-name.ts';
import type { Session } from './session.ts';
import { detectTerminal } from './terminal/terminal.ts';
import { site } from './versions.ts';

/** Reads the arguments and runs the command they name; `risk-check FILE` is the default one. */
export async function runProgram(argv: readonly string[], session: Session): Promise<void> {
  const { io, words } = session;
  const { usage } = words;
  const printed: string[] = [];
  let wantsVersion = false;
  const choice = (flags: string, description: string, choices: readonly string[]): Option =>
    new Option(flags, description).argParser((value: string) => {
      if (!choices.includes(value)) throw new ChoiceError(flags.split(' ')[0] ?? flags, value, choices);
      return value;
    });
  const program = new Command('risk-check')
    .description(usage.description)
    .usage('[options] FILE...')
    .argument('[file...]', usage.files)
    .addOption(choice('--format <name>', usage.format(FORMAT_NAMES, DEFAULT_FORMAT), FORMAT_NAMES))
    .addOption(choice('--fail-on <band>', usage.failOn, BAND_NAMES))
    .option('--as-of <time>', usage.asOf)
    .option('--rules <file>', usage.rules)
    .option('--experimental', usage.experimental)
    .option('--no-color', usage.noColor)
    .option('-V, --version', usage.version)
    .helpOption('-h, --help', usage.help)
    .addHelpText('after', usage.after(BAND_NAMES, site))
    .configureHelp({ styleTitle: (title) => usage.headings[title] ?? title })
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(100, detectTerminal(io, io.stdout, false).columns),
      getOutHasColors: () => false,
    })
    .exitOverride()
    .showSuggestionAfterError(false)
    .action(async (files: string[], flags: ScoreFlags & { version?: boolean }) => {
      wantsVersion = flags.version === true;
      if (wantsVersion) return;
      const { score } = await import('./commands/score.ts');
      await score(files, flags, session);
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof ChoiceError) throw usageError(error.problem(), error);
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(describeUsage(error, program), error);
  }
  if (wantsVersion) printed.push((await import('./print-versions.ts')).printVersions(words));
  if (printed.length > 0) await io.stdout.write(printed.join(''));
}

/** Not commander's own error, which would make a sentence of it. */
class ChoiceError extends Error {
  constructor(
    readonly option: string,
    readonly value: string,
    readonly choices: readonly string[],
  ) {
    super(value);
  }
  problem(): OwnProblem {
    const { option, value, choices } = this;
    return { code: 'not-a-choice', args: { option, value, choices, nearest: nearestName(value, choices) } };
  }
}

const usageError = (problem: OwnProblem, cause: unknown): CliError =>
  new CliError('USAGE', null, [problem], { cause });

/** commander's message as a code with arguments, so that its words come from our file. */
function describeUsage(error: CommanderError, program: Command): OwnProblem {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') {
    const known = program.options.flatMap(({ long }) => long ?? []).concat('--help');
    const option = quoted.split('=')[0] ?? quoted;
    return { code: 'unknown-option', args: { option, nearest: nearestName(option, known) } };
  }
  if (error.code === 'commander.optionMissingArgument') {
    return { code: 'option-needs-value', args: { option: quoted.split(' ')[0] ?? quoted } };
  }
  return { code: 'bad-usage', args: { detail: error.message.replace(/^error: /, '') } };
}
