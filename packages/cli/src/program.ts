import { DEFAULT_FORMAT, FORMAT_NAMES } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { detectTerminal } from '@risk-check/report/terminal';
import { nearestName } from '@risk-check/report/text';
import { isLanguage, loadWords } from '@risk-check/report/words';
import { type Command, CommanderError } from 'commander';
import type { CommandDefinition } from './commands/command-definition.ts';
import { COMMANDS } from './commands/commands.ts';
import { applySettings, type GivenFlags } from './config/apply-settings.ts';
import { CONFIG_ENV } from './config/settings.ts';
import { createProgram, type ProgramHooks, type RawFlags, wrongChoices } from './create-program.ts';
import { CliError } from './errors/cli-error.ts';
import type { Session } from './session.ts';
import { wrongValues } from './wrong-values.ts';

/** Below, commander would not wrap at all. */
const NARROWEST_HELP = 60;
const WIDEST_HELP = 100;

/** Reads the arguments and runs the command they name; `risk-check FILE` is the default one. */
export async function runProgram(argv: readonly string[], session: Session): Promise<void> {
  const { io } = session;
  const printed: string[] = [];
  let wantsVersion = false;
  const hooks: ProgramHooks = {
    width: Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, detectTerminal(io, io.stdout, false).columns)),
    writeHelp: (text) => printed.push(text),
    score: async (files, flags) => {
      wantsVersion = flags.version === true;
      const missing: OwnProblem[] =
        files.length > 0 || wantsVersion ? [] : [{ code: 'no-input', args: { wanted: 'snapshot' } }];
      refuse([...(await wrongOptions(program)), ...missing]);
      if (wantsVersion) return;
      await refuseMistypedCommand(files, session);
      const applied = await withSettings(flags, FORMAT_NAMES, DEFAULT_FORMAT, session);
      const { score } = await import('./commands/score.ts');
      await score(files, applied as never, session);
    },
    run: async (definition, operands, flags) => {
      session.command = definition.name;
      const command = program.commands.find((candidate) => candidate.name() === definition.name);
      refuse(await wrongOptions(program, command));
      const [usual = 'pretty'] = definition.formats;
      const applied = await withSettings(flags, definition.formats, usual, session);
      const work = await definition.load();
      await work(operands, applied as never, session);
    },
  };
  const program = createProgram(session.words, hooks, commandsNamedIn(argv));
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) {
      const command = program.commands.find((candidate) => candidate.name() === argv[0]);
      if (command) session.command = command.name();
      refuse(
        [...(await wrongOptions(program, command)), describeUsage(error, command ?? program, argv)],
        error,
      );
    }
  }
  if (wantsVersion) printed.push((await import('./print-versions.ts')).printVersions(session.words));
  if (printed.length > 0) await io.stdout.write(printed.join(''));
}

/** Every option whose value cannot be used, whatever the input is. */
async function wrongOptions(program: Command, command = program): Promise<OwnProblem[]> {
  const flags: RawFlags = command.opts();
  return [...wrongChoices(program), ...unnamedFiles(command, flags), ...(await wrongValues(flags))];
}

/** Options for a file or a message that were given none, as an empty variable of a shell does. */
function unnamedFiles({ options }: Command, flags: RawFlags): OwnProblem[] {
  return options
    .filter((option) =>
      /<(?:\w*file|snapshot)>/.test(option.flags) ? option.long !== '--config' : option.long === '--notice',
    )
    .filter((option) => [flags[option.attributeName()]].flat().includes(''))
    .map((option) => ({ code: 'option-needs-value', args: { option: option.long ?? option.flags } }));
}

/** The commands that these arguments can mean; all of them for the help. */
function commandsNamedIn(argv: readonly string[]): readonly CommandDefinition[] {
  const wantsHelp = argv.some((arg) => arg === '--help' || arg === 'help' || /^-\w*h/.test(arg));
  return wantsHelp ? COMMANDS : COMMANDS.filter(({ name }) => argv.includes(name));
}

/** The flags with what environment and configuration file add; language and format of errors follow them, too. */
async function withSettings(
  flags: RawFlags,
  formats: readonly string[],
  usualFormat: string,
  session: Session,
): Promise<RawFlags> {
  const config = flags.config === undefined ? session.io.env[CONFIG_ENV] : undefined;
  if (config) session.named = new Map([[config, CONFIG_ENV]]);
  const { settings, rulesByDefault, named } = await applySettings(flags as GivenFlags, session.io);
  session.named = named;
  const { lang, format, ...others } = settings;
  if (lang !== undefined && isLanguage(lang)) session.words = await loadWords(lang);
  // A command that cannot print the format of the settings is not at fault.
  session.format = format !== undefined && formats.includes(format) ? format : usualFormat;
  return { ...flags, ...others, rulesByDefault, format: session.format };
}

/** A bare word that is no file, but nearly a command, was meant as one. */
async function refuseMistypedCommand([name = '']: readonly string[], { io }: Session): Promise<void> {
  if (!/^[A-Za-z-]{3,}$/.test(name) || (await io.kindOf(name)) !== 'nothing') return;
  const nearest = nearestName(
    name,
    COMMANDS.map((command) => command.name),
  );
  if (nearest !== null) refuse([{ code: 'unknown-command', args: { name, nearest } }]);
}

function refuse(problems: readonly OwnProblem[], cause?: unknown): void {
  if (problems.length > 0) throw new CliError('USAGE', null, problems, { cause });
}

/** What to say when an argument is missing, by its name; most commands want a file. */
const MISSING = { 'rule-id': 'no-rule', action: 'no-rules-action', draft: 'no-draft' } as const;
/** What the file holds, by command; mostly a snapshot. */
const INPUTS = { import: 'export', batch: 'records' } as const;

/** commander's message as a code with arguments, so that its words come from our file. */
function describeUsage(error: CommanderError, command: Command, argv: readonly string[]): OwnProblem {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') {
    const known = command.options.flatMap(({ long }) => long ?? []).concat('--help');
    const option = quoted.split('=')[0] ?? quoted;
    return { code: 'unknown-option', args: { option, nearest: nearestName(option, known) } };
  }
  if (error.code === 'commander.help') {
    const value = argv[argv.indexOf('help') + 1] ?? '';
    const choices = COMMANDS.map(({ name }) => name);
    return {
      code: 'not-a-choice',
      args: { option: 'help', value, choices, nearest: nearestName(value, choices) },
    };
  }
  if (error.code === 'commander.excessArguments') {
    const [given = 0, most = 0] = (error.message.match(/\d+/g) ?? []).map(Number).sort((a, b) => b - a);
    return { code: 'too-many-arguments', args: { command: quoted, most, given } };
  }
  if (error.code === 'commander.missingArgument') {
    const code = MISSING[quoted as keyof typeof MISSING];
    const wanted = INPUTS[command.name() as keyof typeof INPUTS] ?? 'snapshot';
    return code ? { code, args: {} } : { code: 'no-input', args: { wanted } };
  }
  if (error.code === 'commander.optionMissingArgument') {
    return { code: 'option-needs-value', args: { option: quoted.split(' ')[0] ?? quoted } };
  }
  return { code: 'bad-usage', args: { detail: error.message.replace(/^error: /, '') } };
}
