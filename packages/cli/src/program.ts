import type { OwnProblem } from '@risk-check/report/problems';
import { detectTerminal } from '@risk-check/report/terminal';
import { nearestName, showOnOneLine } from '@risk-check/report/text';
import { BAND_NAMES, isLanguage, loadWords, type Words } from '@risk-check/report/words';
import { checkValues } from './arguments/check-values.ts';
import type { CommandDefinition, Flags } from './arguments/command-definition.ts';
import { optionsOf } from './arguments/command-line.ts';
import { readArguments } from './arguments/read-arguments.ts';
import { readTimes } from './arguments/read-times.ts';
import { COMMANDS } from './commands/commands.ts';
import { applySettings, type GivenFlags, type IgnoredSettings } from './config/apply-settings.ts';
import { CONFIG_ENV } from './config/settings.ts';
import { usageError } from './errors/cli-error.ts';
import { type Session, withIo } from './process/session.ts';
import { site } from './process/versions.ts';

const NARROWEST_HELP = 60;
const WIDEST_HELP = 100;

/** Reads the arguments and runs the command they name; `risk-check FILE` is the default one. */
export async function runProgram(argv: readonly string[], session: Session): Promise<void> {
  const { io, words } = session;
  const given = readArguments(argv, COMMANDS, words);
  const { command, operands } = given;
  const flags = readTimes(given.flags, io.now);
  if (command.name !== '' && !given.isWrongBeforeCommand) session.command = command.name;
  if (given.wantsHelp) return void (await io.stdout.write(await helpOf(command, session)));
  const wrong = [...given.wrongValues, ...(await checkValues({ ...given, flags }))];
  // Without a file the dialogue opens; where something else is wrong, that a file is missing is said with it.
  const isFileMissing =
    ['', 'recover'].includes(command.name) && operands.length === 0 && given.wrongUsage.length === 0;
  const missing: OwnProblem[] =
    wrong.length > 0 && isFileMissing && flags.version !== true
      ? [{ code: 'no-input', args: { wanted: 'snapshot' } }]
      : [];
  const problems = [...wrong, ...given.wrongUsage, ...missing];
  if (problems.length > 0) throw usageError(...problems);
  if (flags.version === true) {
    const { printVersions } = await import('./commands/print-versions.ts');
    return void (await io.stdout.write(printVersions(words)));
  }
  if (command.name === '') await refuseMistypedCommand(operands, session);
  const applied = await withSettings(flags, command, session);
  const work = await command.load();
  const { timeZone } = flags;
  const onClock = typeof timeZone === 'string' ? withIo(session, { ...session.io, zone: timeZone }) : session;
  await work(operands, applied as never, onClock);
}

async function helpOf(command: CommandDefinition, { io, words }: Session): Promise<string> {
  const { formatHelp } = await import('./arguments/format-help.ts');
  const { columns } = detectTerminal(io, io.stdout, false);
  const width = Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, columns));
  return formatHelp(command, COMMANDS.slice(1), afterHelp(command.name, words), words, width);
}

/** Examples, and what the exit codes mean. */
function afterHelp(name: string, { commands, usage }: Words): string {
  if (name === '') return usage.after(BAND_NAMES, site);
  const examples = commands.examples[name] ?? '';
  return examples.includes('Exit codes') ? examples : `${examples}\n\n${usage.commandExitCodes}`;
}

/** The flags, completed from environment and configuration; they also set the language and format of errors. */
async function withSettings(flags: Flags, command: CommandDefinition, session: Session): Promise<Flags> {
  const config = flags.config === undefined ? session.io.env[CONFIG_ENV] : undefined;
  if (config) session.named = new Map([[config, CONFIG_ENV]]);
  const applied = await applySettings(flags as GivenFlags, session.io);
  const { settings, rulesByDefault, named, unquoted, ignored } = applied;
  session.named = named;
  session.unquoted = unquoted;
  const { lang, format, ...others } = settings;
  if (lang !== undefined && isLanguage(lang)) session.words = await loadWords(lang);
  const { formats } = command;
  const [defaultFormat = 'pretty'] = formats;
  if (ignored !== null) await sayIgnored(ignored, command, session);
  // A command that cannot print the format of the settings is not at fault.
  session.format = format !== undefined && formats.includes(format) ? format : defaultFormat;
  return { ...flags, ...others, rulesByDefault, format: session.format };
}

/** Names the settings of a configuration above the working folder that this command would have used. */
async function sayIgnored(
  { config, settings }: IgnoredSettings,
  command: CommandDefinition,
  { io, words }: Session,
): Promise<void> {
  const takes = optionsOf(command, words).map(({ name }) => name);
  const missed = settings.filter((name) => takes.includes(name));
  if (missed.length > 0)
    await io.stderr.write(`${showOnOneLine(words.notStandard.ignored(missed, config))}\n`);
}

/** A word that isn't a file but nearly a command is taken for a mistyped command. */
async function refuseMistypedCommand([name = '']: readonly string[], { io }: Session): Promise<void> {
  if (!/^[A-Za-z-]{3,}$/.test(name) || (await io.kindOf(name)) !== 'nothing') return;
  const nearest = nearestName(
    name,
    COMMANDS.slice(1).map((command) => command.name),
  );
  if (nearest !== null) throw usageError({ code: 'unknown-command', args: { name, nearest } });
}
