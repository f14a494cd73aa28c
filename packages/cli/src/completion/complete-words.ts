import { FORMAT_NAMES } from '@risk-check/report/formats';
import { rulesets } from '@risk-check/rules-data';
import type { Command, Option } from 'commander';
import { RULES_ACTIONS } from '../commands/rules-actions.ts';
import { ChoiceOption } from '../create-program.ts';
import { SHELLS } from './shells.ts';

/** What may stand at the place of the word that is being typed. */
export interface Completions {
  readonly candidates: readonly Candidate[];
  /** The shell adds files. */
  readonly files: boolean;
}

export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** commander's own command, which is not among the others. */
const HELP = 'help';

const NONE: Completions = { candidates: [], files: false };
const FILES: Completions = { candidates: [], files: true };

/** Completes one word from the same definitions that read the arguments. */
export function completeWords(program: Command, before: readonly string[], word: string): Completions {
  const { command, operands, waiting } = follow(program, before);
  if (waiting) return only(valuesOf(waiting, word, ''), word);
  const joined = /^(--[a-z-]+)=(.*)$/s.exec(word);
  if (joined) {
    const [, name = '', value = ''] = joined;
    const option = optionOf(command, name);
    return option?.required ? only(valuesOf(option, value, `${name}=`), word) : NONE;
  }
  if (word.startsWith('-')) return only({ candidates: optionsOf(command), files: false }, word);
  const all = program.commands.map((one) => ({ value: one.name(), about: one.description() }));
  const isHelp = command === program && operands[0] === HELP;
  if (isHelp) return only({ candidates: operands.length === 1 ? all : [], files: false }, word);
  const isFirst = command === program && operands.length === 0;
  const commands = isFirst ? [...all, { value: HELP, about: '' }] : [];
  const { candidates, files } = operandOf(command, operands);
  return only({ candidates: [...commands, ...candidates], files }, word);
}

/** The command that the words before name, what was given to it, and the option whose value comes next. */
function follow(
  program: Command,
  before: readonly string[],
): { command: Command; operands: string[]; waiting: Option | null } {
  let command = program;
  let operands: string[] = [];
  let waiting: Option | null = null;
  for (const word of before) {
    if (waiting) {
      waiting = null;
      continue;
    }
    if (word.startsWith('-') && word !== '-') {
      const option = optionOf(command, word);
      if (option?.required && !word.includes('=')) waiting = option;
      continue;
    }
    const named =
      command === program && operands.length === 0 && program.commands.find((one) => one.name() === word);
    if (named) {
      command = named;
      operands = [];
    } else operands.push(word);
  }
  return { command, operands, waiting };
}

const optionOf = (command: Command, name: string): Option | undefined =>
  command.options.find(({ long, short }) => long === name || short === name);

const optionsOf = (command: Command): Candidate[] => [
  ...command.options.flatMap(({ long, description }) => (long ? [{ value: long, about: description }] : [])),
  { value: '--help', about: '' },
];

const only = ({ candidates, files }: Completions, word: string): Completions => ({
  candidates: candidates.filter(({ value }) => value.startsWith(word)),
  files,
});

/** What the value of an option may be, by its choices or by the name of its placeholder. */
function valuesOf(option: Option, value: string, head: string): Completions {
  if (option instanceof ChoiceOption) return names(option.choiceNames, head);
  const placeholder = /<(.+)>/.exec(option.flags)?.[1] ?? '';
  if (placeholder === 'format=path')
    return value.includes('=')
      ? FILES
      : names(
          FORMAT_NAMES.map((name) => `${name}=`),
          head,
        );
  return byPlaceholder(placeholder, head);
}

/** What the next operand of a command may be. */
function operandOf(command: Command, operands: readonly string[]): Completions {
  const { registeredArguments } = command;
  const next = registeredArguments[operands.length] ?? registeredArguments.at(-1);
  if (!next || (operands.length >= registeredArguments.length && !next.variadic)) return NONE;
  if (command.name() === 'rules') return ofRules(operands);
  return byPlaceholder(next.name(), '');
}

/** `rules ACTION NAMES...`: what may be named depends on the action. */
function ofRules([action]: readonly string[]): Completions {
  switch (action) {
    case undefined:
      return names(RULES_ACTIONS, '');
    case 'show':
      return byPlaceholder('rule-id', '');
    case 'list':
      return names(unique(rulesets.flatMap(({ id, platform }) => [id, platform])), '');
    case 'search':
      return NONE;
    default:
      return FILES;
  }
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
