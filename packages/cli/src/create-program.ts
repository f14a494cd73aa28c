import { DEFAULT_FORMAT, FORMAT_NAMES } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { nearestName } from '@risk-check/report/text';
import { BAND_NAMES, LANGUAGES, type Words } from '@risk-check/report/words';
import { Command, Option } from 'commander';
import { collect } from './commands/collect.ts';
import type { AddChoice, CommandDefinition } from './commands/command-definition.ts';
import { COMMANDS } from './commands/commands.ts';
import { USUAL_SUPPRESSIONS } from './suppressions/usual-suppressions.ts';
import { site } from './versions.ts';

/** Flags as commander gives them. */
export type RawFlags = Readonly<Record<string, unknown>>;

/** What to do with what was read. */
export interface ProgramHooks {
  /** Columns that a help text may take. */
  readonly width: number;
  readonly writeHelp: (text: string) => void;
  readonly score: (files: string[], flags: RawFlags) => Promise<void>;
  readonly run: (definition: CommandDefinition, operands: string[], flags: RawFlags) => Promise<void>;
}

/**
 * Every command with its options: what reads the arguments, and what help, man page and completions are made from.
 *
 * @param definitions - Fewer where only some can be meant: each costs every start a little.
 */
export function createProgram(
  words: Words,
  hooks: ProgramHooks,
  definitions: readonly CommandDefinition[] = COMMANDS,
): Command {
  const { usage } = words;
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
    .option('--experimental', usage.experimental)
    .option('--rules <file>', usage.rules);
  addSharedOptions(program, words)
    .option('-V, --version', usage.version)
    .helpOption('-h, --help', usage.help)
    .helpCommand('help [command]', usage.helpCommand)
    .addHelpText('after', usage.after(BAND_NAMES, site))
    .configureHelp({ styleTitle: (title) => usage.headings[title] ?? title })
    .configureOutput({
      writeOut: hooks.writeHelp,
      writeErr: () => {},
      getOutHelpWidth: () => hooks.width,
      getOutHasColors: () => false,
    })
    .exitOverride()
    .enablePositionalOptions()
    .showSuggestionAfterError(false)
    .action(hooks.score);
  for (const definition of definitions) addCommand(program, definition, words, hooks);
  return program;
}

/** Registers a command with the options that all commands over a snapshot share. */
function addCommand(
  program: Command,
  definition: CommandDefinition,
  words: Words,
  { run }: ProgramHooks,
): void {
  const { usage } = words;
  const command = program
    .command(`${definition.name} ${definition.args}`)
    .description(definition.describe(words))
    .helpOption('-h, --help', usage.help)
    .addHelpText('after', afterHelp(definition, words));
  const [usual = 'pretty'] = definition.formats;
  const texts = { ...usage, ...definition.optionTexts?.(words) };
  const addChoice: AddChoice = (flags, description, choices, preset) => {
    const option = choice(flags, description, choices);
    command.addOption(preset === undefined ? option : option.default(preset, preset));
  };
  definition.options?.(command, words, addChoice);
  const format = choice('--format <name>', texts.format(definition.formats, usual), definition.formats);
  // Where there is nothing to choose, it is only taken.
  command.addOption(format.hideHelp(definition.formats.length === 1));
  if (definition.readsSnapshot !== false) {
    command.option('--as-of <time>', texts.asOf).option('--experimental', usage.experimental);
  }
  if (definition.suppresses) command.option('--suppressions <file>', usage.suppressions(USUAL_SUPPRESSIONS));
  if (definition.readsRules !== false) command.option('--rules <file>', usage.rules);
  addSharedOptions(command, words).action(async (...args: unknown[]) => {
    const operands = args.slice(0, -2).flat() as string[];
    await run(definition, operands, command.opts());
  });
}

/** Examples, and what the exit codes mean. */
function afterHelp({ name }: CommandDefinition, { commands, usage }: Words): string {
  const examples = commands.examples[name] ?? '';
  return examples.includes('Exit codes') ? examples : `${examples}\n\n${usage.commandExitCodes}`;
}

/** What every command takes. */
function addSharedOptions(command: Command, { usage }: Words): Command {
  return command
    .addOption(choice('--lang <language>', usage.lang(LANGUAGES), LANGUAGES))
    .option('--config <file>', usage.config)
    .option('--no-config', usage.noConfig)
    .option('--no-color', usage.noColor);
}

/** An option whose value must be one of a list. */
export class ChoiceOption extends Option {
  /** What it has been given and cannot take; noted instead of thrown, so that one does not hide another. */
  readonly wrong: OwnProblem[] = [];

  constructor(
    flags: string,
    description: string,
    readonly choiceNames: readonly string[],
  ) {
    super(flags, description);
    const option = this.long ?? flags;
    this.argParser((value: string) => {
      if (choiceNames.includes(value)) return value;
      const nearest = nearestName(value, choiceNames);
      this.wrong.push({ code: 'not-a-choice', args: { option, value, choices: choiceNames, nearest } });
      return undefined;
    });
  }
}

const choice = (flags: string, description: string, names: readonly string[]): ChoiceOption =>
  new ChoiceOption(flags, description, names);

/** Every choice that the arguments have made wrong. */
export const wrongChoices = (program: Command): OwnProblem[] =>
  [program, ...program.commands].flatMap(({ options }) =>
    options.flatMap((option) => (option instanceof ChoiceOption ? option.wrong : [])),
  );
