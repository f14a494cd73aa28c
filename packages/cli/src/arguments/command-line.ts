import { LANGUAGES, type Words } from '@risk-check/report/words';
import { SUPPRESSIONS_FILE } from '../files/own-files.ts';
import type { CommandDefinition } from './command-definition.ts';
import { type Option, option } from './option.ts';

/** Every option that a command takes, in the order of its help; `--help` comes after them. */
export function optionsOf(command: CommandDefinition, words: Words): readonly Option[] {
  const { usage } = words;
  const own = command.options?.(words) ?? [];
  if (command.name === '') return [...own, ...sharedOptions(words), option('-V, --version', usage.version)];
  const texts = { ...usage, ...command.optionTexts?.(words) };
  const [defaultFormat = 'pretty'] = command.formats;
  return [
    ...own,
    option('--format <name>', texts.format(command.formats, defaultFormat), {
      choices: command.formats,
      isHidden: command.formats.length === 1,
    }),
    ...(command.readsSnapshot === false
      ? []
      : [option('--as-of <time>', texts.asOf), option('--experimental', usage.experimental)]),
    ...(command.suppresses ? [suppressionsOption(words)] : []),
    ...(command.readsRules === false ? [] : [option('--rules <file>', usage.rules)]),
    ...sharedOptions(words),
  ];
}

export const suppressionsOption = ({ usage }: Words): Option =>
  option('--suppressions <file>', usage.suppressions(SUPPRESSIONS_FILE));

export const helpOption = ({ usage }: Words): Option => option('-h, --help', usage.help);

/** What every command takes. */
const sharedOptions = ({ usage }: Words): readonly Option[] => [
  option('--lang <language>', usage.lang(LANGUAGES), { choices: LANGUAGES }),
  option('--config <file>', usage.config),
  option('--no-config', usage.noConfig),
  option('--no-color', usage.noColor),
];

/** How a command is called, after its name. */
export const usageOf = ({ name, operands }: CommandDefinition): string =>
  name === '' ? '[options] FILE...' : ['[options]', operands].filter((part) => part !== '').join(' ');

export interface Operand {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
}

/** The operands of a command, as its definition writes them. */
export const operandsOf = ({ operands }: CommandDefinition): readonly Operand[] =>
  [...operands.matchAll(/([<[])([\w-]+)(\.{3})?[>\]]/g)].map(([, bracket, name = '', dots]) => ({
    name,
    isRequired: bracket === '<',
    isVariadic: dots !== undefined,
  }));
