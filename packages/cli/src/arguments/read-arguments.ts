import { parseArgs } from 'node:util';
import type { OwnProblem } from '@risk-check/report/problems';
import { nearestName } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import { notAChoice } from '../errors/not-a-choice.ts';
import type { CommandDefinition, Flags } from './command-definition.ts';
import { helpOption, operandsOf, optionsOf } from './command-line.ts';
import type { Option } from './option.ts';

/** The parsed arguments. */
export interface Arguments {
  readonly command: CommandDefinition;
  readonly operands: readonly string[];
  readonly flags: Flags;
  readonly options: readonly Option[];
  /** Help of the command was asked for: nothing else counts then. */
  readonly wantsHelp: boolean;
  /** Values that an option cannot take. */
  readonly wrongValues: readonly OwnProblem[];
  /** Unknown options, missing values, and too many or too few operands. */
  readonly wrongUsage: readonly OwnProblem[];
  /** The mistake stands before the name of the command, where only options of `risk-check FILE` are read. */
  readonly isWrongBeforeCommand: boolean;
}

const HELP = 'help';

/** @param commands - The default command first. */
export function readArguments(
  argv: readonly string[],
  [byDefault, ...named]: readonly [CommandDefinition, ...CommandDefinition[]],
  words: Words,
): Arguments {
  const before = readTokens(argv, byDefault, words);
  // After `--` every word is a file.
  const name = before.operands.find(({ index }, i) => i === 0 && index < before.endOfOptions);
  if (name?.value === HELP && !before.wantsHelp) return readHelp(before, byDefault, named);
  const command = named.find((one) => one.name === name?.value);
  if (!name || !command || before.helpAt < name.index)
    return { ...complete(before, byDefault), isWrongBeforeCommand: false };
  const leading = readTokens(argv.slice(0, name.index), byDefault, words);
  const own = complete(readTokens(argv.slice(name.index + 1), command, words), command);
  return {
    ...own,
    wrongValues: [...leading.wrongValues, ...own.wrongValues],
    wrongUsage: [...leading.wrongUsage, ...own.wrongUsage],
    isWrongBeforeCommand: leading.wrongUsage.length > 0,
  };
}

/** `risk-check help COMMAND`. */
function readHelp(
  read: Tokens,
  byDefault: CommandDefinition,
  named: readonly CommandDefinition[],
): Arguments {
  const value = read.operands[1]?.value;
  const command = value === undefined ? byDefault : named.find((one) => one.name === value);
  const names = named.map((one) => one.name);
  return {
    ...complete(read, command ?? byDefault),
    wantsHelp: command !== undefined,
    wrongUsage: command ? [] : [notAChoice(HELP, value ?? '', names)],
    isWrongBeforeCommand: false,
  };
}

interface Tokens extends Omit<Arguments, 'command' | 'operands' | 'isWrongBeforeCommand'> {
  readonly operands: readonly { readonly value: string; readonly index: number }[];
  /** Index of the argument that asks for help, Infinity where none does. */
  readonly helpAt: number;
  /** Index of `--`, Infinity where there is none. */
  readonly endOfOptions: number;
}

/** Reads arguments by the options of one command; what cannot be read is a problem, so that one does not hide another. */
function readTokens(argv: readonly string[], command: CommandDefinition, words: Words): Tokens {
  const options = optionsOf(command, words);
  const help = helpOption(words);
  const byName = new Map([...options, help].map((one) => [one.long.slice(2), one]));
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      [...byName].map(([name, { placeholder, short }]) => [
        name,
        { type: placeholder === null ? 'boolean' : 'string', ...(short === null ? {} : { short }) } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: { value: string; index: number }[] = [];
  const flags: Record<string, unknown> = { color: true };
  const wrongValues: OwnProblem[] = [];
  const wrongUsage: OwnProblem[] = [];
  const unknownAt = new Set<number>();
  let helpAt = Infinity;
  const endOfOptions = tokens.find(({ kind }) => kind === 'option-terminator')?.index ?? Infinity;
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token);
    if (token.kind !== 'option') continue;
    const found = byName.get(token.name);
    const { value } = token;
    if (!found || (found.placeholder === null && !found.isValueOptional && value !== undefined)) {
      // A group of letters is one argument.
      if (!unknownAt.has(token.index)) wrongUsage.push(unknownOption(argv[token.index] ?? '', options));
      unknownAt.add(token.index);
    } else if (found === help || found.long === help.long) helpAt = Math.min(helpAt, token.index);
    else if (found.isValueOptional) flags[found.name] = value ?? '';
    else if (found.placeholder === null) flags[found.name] = !found.long.startsWith('--no-');
    else if (value === undefined)
      wrongUsage.push({ code: 'option-needs-value', args: { option: found.long } });
    else if (found.choices && !found.choices.includes(value))
      wrongValues.push(notAChoice(found.long, value, found.choices));
    else if (found.isRepeatable) flags[found.name] = [...((flags[found.name] as string[]) ?? []), value];
    else flags[found.name] = value;
  }
  const wantsHelp = Number.isFinite(helpAt);
  return { operands, flags, options, wrongValues, wrongUsage, helpAt, wantsHelp, endOfOptions };
}

function unknownOption(argument: string, options: readonly Option[]): OwnProblem {
  const [name = argument] = argument.split('=');
  const known = options.map(({ long }) => long).concat('--help');
  return { code: 'unknown-option', args: { option: name, nearest: nearestName(name, known) } };
}

/** Also counts the operands; after a misread option their number would say nothing. */
function complete(
  { helpAt: _, endOfOptions: __, operands, ...read }: Tokens,
  command: CommandDefinition,
): Omit<Arguments, 'isWrongBeforeCommand'> {
  const isCounted = read.wrongUsage.length === 0 && read.flags.version !== true;
  const miscounted = isCounted ? wrongCount(operands.length, command) : null;
  const wrongUsage = miscounted ? [miscounted] : read.wrongUsage;
  return { ...read, command, operands: operands.map(({ value }) => value), wrongUsage };
}

function wrongCount(given: number, command: CommandDefinition): OwnProblem | null {
  const operands = operandsOf(command);
  const most = operands.some(({ isVariadic }) => isVariadic) ? Infinity : operands.length;
  if (given > most) return { code: 'too-many-arguments', args: { command: command.name, most, given } };
  if (given >= operands.filter(({ isRequired }) => isRequired).length) return null;
  return command.missing
    ? { code: command.missing, args: {} }
    : { code: 'no-input', args: { wanted: command.input ?? 'snapshot' } };
}
