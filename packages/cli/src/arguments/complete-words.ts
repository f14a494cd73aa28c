import { FORMAT_NAMES } from '@risk-check/report/formats';
import type { Words } from '@risk-check/report/words';
import { rulesets } from '@risk-check/rules-data';
import type { CommandDefinition } from './command-definition.ts';
import { operandsOf, optionsOf } from './command-line.ts';
import type { Option } from './option.ts';
import { SHELLS } from './shell-script.ts';

/** Candidates for the word that is being typed. */
export interface Completions {
  readonly candidates: readonly Candidate[];
  /** The shell adds files. */
  readonly files: boolean;
}

export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** Not among the commands, since it runs nothing. */
const HELP = 'help';

const NONE: Completions = { candidates: [], files: false };
const FILES: Completions = { candidates: [], files: true };

/**
 * Completes one word from the same definitions that read the arguments.
 *
 * @param commands - The default command first.
 */
export function completeWords(
  commands: readonly CommandDefinition[],
  language: Words,
  before: readonly string[],
  word: string,
): Completions {
  const { command, options, operands, waiting } = follow(commands, language, before);
  if (waiting) return only(valuesOf(waiting, word, ''), word);
  const joined = /^(--[a-z-]+)=(.*)$/s.exec(word);
  if (joined) {
    const [, name = '', value = ''] = joined;
    const option = findOption(options, name);
    return option?.placeholder ? only(valuesOf(option, value, `${name}=`), word) : NONE;
  }
  if (word.startsWith('-')) {
    const own = options.map(({ long, about }) => ({ value: long, about }));
    return only({ candidates: [...own, { value: '--help', about: '' }], files: false }, word);
  }
  const isDefault = command === commands[0];
  const all = commands.slice(1).map((one) => ({ value: one.name, about: one.describe(language) }));
  if (isDefault && operands[0] === HELP)
    return only({ candidates: operands.length === 1 ? all : [], files: false }, word);
  const names = isDefault && operands.length === 0 ? [...all, { value: HELP, about: '' }] : [];
  const { candidates, files } = valuesOfOperand(command, operands);
  return only({ candidates: [...names, ...candidates], files }, word);
}

interface Followed {
  readonly command: CommandDefinition;
  readonly options: readonly Option[];
  readonly operands: readonly string[];
  /** The option whose value comes next. */
  readonly waiting: Option | null;
}

/** Command and options found in the words before the cursor. */
function follow(
  [byDefault, ...named]: readonly CommandDefinition[],
  language: Words,
  before: readonly string[],
): Followed {
  let command = byDefault as CommandDefinition;
  let options = optionsOf(command, language);
  const operands: string[] = [];
  let waiting: Option | null = null;
  for (const word of before) {
    if (waiting) waiting = null;
    else if (word.startsWith('-') && word !== '-') {
      const option = findOption(options, word);
      if (option?.placeholder && !word.includes('=')) waiting = option;
    } else {
      const found = command === byDefault && operands.length === 0 && named.find(({ name }) => name === word);
      if (found) {
        command = found;
        options = optionsOf(command, language);
      } else operands.push(word);
    }
  }
  return { command, options, operands, waiting };
}

const findOption = (options: readonly Option[], name: string): Option | undefined =>
  options.find(({ long, short }) => long === name || (short !== null && `-${short}` === name));

const only = ({ candidates, files }: Completions, word: string): Completions => ({
  candidates: candidates.filter(({ value }) => value.startsWith(word)),
  files,
});

/** Candidates for the value of an option: its choices, or files for a placeholder that names one. */
function valuesOf({ choices, placeholder }: Option, value: string, head: string): Completions {
  if (choices) return names(choices, head);
  if (placeholder !== 'format=path') return byPlaceholder(placeholder ?? '', head);
  if (value.includes('=')) return FILES;
  return names(
    FORMAT_NAMES.map((name) => `${name}=`),
    head,
  );
}

/** Candidates for the next operand of a command. */
function valuesOfOperand(command: CommandDefinition, given: readonly string[]): Completions {
  const operands = operandsOf(command);
  const next = operands[given.length] ?? operands.at(-1);
  if (!next || (given.length >= operands.length && !next.isVariadic)) return NONE;
  const values = command.nextOperand?.(given) ?? next.name;
  return typeof values === 'string' ? byPlaceholder(values, '') : names(values, '');
}

function byPlaceholder(placeholder: string, head: string): Completions {
  switch (placeholder) {
    case 'file':
    case 'draft':
    case 'snapshot':
    case 'keyfile':
    case 'in':
      return FILES;
    case 'rule-id':
      return {
        candidates: rulesets.flatMap(({ rules }) =>
          rules.map(({ id, title }) => ({ value: `${head}${id}`, about: title })),
        ),
        files: false,
      };
    case 'ruleset':
      return names(unique(rulesets.flatMap(({ id, platform }) => [id, platform])), head);
    case 'shell':
      return names(SHELLS, head);
    case 'platform':
      return names(unique(rulesets.map(({ platform }) => platform)), head);
    case 'role':
      return names(unique(rulesets.map(({ role }) => role)), head);
    case 'reason':
      return names(unique(rulesets.flatMap(({ reasons }) => reasons)), head);
    default:
      return NONE;
  }
}

const unique = (items: readonly string[]): string[] => [...new Set(items)].sort();

const names = (values: readonly string[], head: string): Completions => ({
  candidates: values.map((value) => ({ value: `${head}${value}`, about: '' })),
  files: false,
});
