import { Command, CommanderError, Option } from 'commander';
import { BAND_NAMES } from './band-names.ts';
import { collect } from './commands/collect.ts';
import type { AddChoice, CommandDefinition } from './commands/command-definition.ts';
import { COMMANDS } from './commands/commands.ts';
import type { ScoreFlags } from './commands/score.ts';
import { CliError } from './errors/cli-error.ts';
import type { OwnProblem } from './errors/problem.ts';
import { DEFAULT_FORMAT, FORMAT_NAMES } from './formats/formats.ts';
import { nearestName } from './rulesets/nearest-name.ts';
import type { Session } from './session.ts';
import { USUAL_SUPPRESSIONS } from './suppressions/usual-suppressions.ts';
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
    .option('--output <format=path>', usage.output, collect)
    .addOption(choice('--fail-on <band>', usage.failOn, BAND_NAMES))
    .option('--baseline <file>', usage.baseline)
    .option('--suppressions <file>', usage.suppressions(USUAL_SUPPRESSIONS))
    .option('--quiet', usage.quiet)
    .option('--verbose', usage.verbose)
    .option('--explain', usage.explain)
    .option('--plain', usage.plain)
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
    .enablePositionalOptions()
    .showSuggestionAfterError(false)
    .action(async (files: string[], flags: ScoreFlags & { version?: boolean }) => {
      wantsVersion = flags.version === true;
      if (wantsVersion) return;
      const { score } = await import('./commands/score.ts');
      await score(files, flags, session);
    });
  for (const definition of COMMANDS) addCommand(program, definition, choice, session);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof ChoiceError) throw usageError(error.problem(), error);
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(describeUsage(error, program, argv), error);
  }
  if (wantsVersion) printed.push((await import('./print-versions.ts')).printVersions(words));
  if (printed.length > 0) await io.stdout.write(printed.join(''));
}

type Choice = (flags: string, description: string, choices: readonly string[]) => Option;

/** Registers a command with the options that all commands over a snapshot share. */
function addCommand(program: Command, definition: CommandDefinition, choice: Choice, session: Session): void {
  const { words } = session;
  const { usage } = words;
  const command = program
    .command(`${definition.name} ${definition.args}`)
    .description(definition.describe(words))
    .helpOption('-h, --help', usage.help)
    .addHelpText('after', words.commands.examples[definition.name] ?? '');
  const [usual = 'pretty'] = definition.formats;
  const addChoice: AddChoice = (flags, description, choices, preset) => {
    const option = choice(flags, description, choices);
    command.addOption(preset === undefined ? option : option.default(preset, preset));
  };
  definition.options?.(command, words, addChoice);
  addChoice('--format <name>', usage.format(definition.formats, usual), definition.formats);
  if (definition.readsSnapshot !== false) {
    command.option('--as-of <time>', usage.asOf).option('--experimental', usage.experimental);
  }
  if (definition.suppresses) command.option('--suppressions <file>', usage.suppressions(USUAL_SUPPRESSIONS));
  command
    .option('--rules <file>', usage.rules)
    .option('--no-color', usage.noColor)
    .action(async (...args: unknown[]) => {
      const run = await definition.load();
      const operands = args.slice(0, -2).flat() as string[];
      await run(operands, { format: usual, ...command.opts<Record<string, unknown>>() } as never, session);
    });
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

/** What to say when an argument is missing, by its name; most commands want a snapshot. */
const MISSING = { 'rule-id': 'no-rule', action: 'no-rules-action', draft: 'no-draft' } as const;

/** commander's message as a code with arguments, so that its words come from our file. */
function describeUsage(error: CommanderError, program: Command, argv: readonly string[]): OwnProblem {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') {
    const command = program.commands.find((candidate) => candidate.name() === argv[0]) ?? program;
    const known = command.options.flatMap(({ long }) => long ?? []).concat('--help');
    const option = quoted.split('=')[0] ?? quoted;
    return { code: 'unknown-option', args: { option, nearest: nearestName(option, known) } };
  }
  if (error.code === 'commander.missingArgument') {
    const code = MISSING[quoted as keyof typeof MISSING] ?? 'no-input';
    return { code, args: {} };
  }
  if (error.code === 'commander.optionMissingArgument') {
    return { code: 'option-needs-value', args: { option: quoted.split(' ')[0] ?? quoted } };
  }
  return { code: 'bad-usage', args: { detail: error.message.replace(/^error: /, '') } };
}
