import type { Words } from '@risk-check/report/words';
import { datasetDate } from '@risk-check/rules-data';
import { CONFIG_FILE, SETTINGS } from '../config/settings.ts';
import { cliVersion, site } from '../process/versions.ts';
import type { CommandDefinition } from './command-definition.ts';
import { optionsOf, usageOf } from './command-line.ts';
import type { Option } from './option.ts';

/** The man page, from the same definitions as `--help`; roff with the `man` macros. The default command comes first. */
export function formatManPage(
  [byDefault, ...commands]: readonly [CommandDefinition, ...CommandDefinition[]],
  words: Words,
): string {
  const { man } = words;
  const common = optionsOf(byDefault, words);
  const lines = [
    `.TH RISK\\-CHECK 1 ${quote(datasetDate)} ${quote(`risk-check ${cliVersion}`)} ${quote(man.manual)}`,
    ...section(man.name, [`risk\\-check \\- ${text(man.short)}`]),
    ...section(man.synopsis, [
      synopsis('risk-check', usageOf(byDefault)),
      ...commands.flatMap((command) => ['.br', synopsis(`risk-check ${command.name}`, usageOf(command))]),
    ]),
    ...section(man.description, [text(byDefault.describe(words))]),
    ...section(man.options, describeOptions(common)),
    ...section(
      man.commands,
      commands.flatMap((command) => [
        `.SS ${quote(`risk-check ${command.name} ${usageOf(command)}`)}`,
        text(sentence(command.describe(words))),
        ...describeOptions(optionsOf(command, words), common),
      ]),
    ),
    ...section(man.bands, [text(man.bandsAbout)]),
    ...section(
      man.exitStatus,
      words.usage.exitCodes.flatMap(([code, when]) => ['.TP', bold(code), text(when)]),
    ),
    ...section(
      man.environment,
      [...SETTINGS.map(({ env, flag }) => [env, man.sameAs(flag)] as const), ...man.variables].flatMap(
        ([name, means]) => ['.TP', bold(name), text(means)],
      ),
    ),
    ...section(man.files, ['.TP', bold(CONFIG_FILE), text(man.configAbout)]),
    ...section(man.examples, examplesOf(words)),
    ...section(man.seeAlso, [text(`${man.documentation}: ${site}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string[] => [
  `.SH ${quote(title.toUpperCase())}`,
  ...lines,
];

const synopsis = (name: string, usage: string): string => `\\fB${roff(name)}\\fR ${roff(usage)}`;

/** Options of a command, without those that are described before. */
function describeOptions(options: readonly Option[], before: readonly Option[] = []): string[] {
  const known = new Map(before.map(({ long, about }) => [long, about]));
  return options
    .filter(({ long, about, isHidden }) => !isHidden && known.get(long) !== about)
    .flatMap((option) => ['.TP', flagsOf(option), text(option.about)]);
}

function flagsOf({ flags }: Option): string {
  return flags
    .split(', ')
    .map((flag) => {
      const [name = '', value] = flag.split(' ');
      return `\\fB${roff(name)}\\fR${value === undefined ? '' : ` \\fI${roff(value.replace(/[<>]/g, ''))}\\fR`}`;
    })
    .join(', ');
}

/** The examples of the help texts, as they stand there. */
function examplesOf({ usage, commands }: Words): string[] {
  const blocks = [usage.examples, ...Object.values(commands.examples)];
  const lines = blocks.flatMap((block) => block.split('\n').filter((line) => /^ {2}\S/.test(line)));
  return ['.nf', ...lines.map((line) => text(line.trim())), '.fi'];
}

const sentence = (line: string): string => `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;

const bold = (name: string): string => `.B ${roff(name)}`;
const quote = (line: string): string => `"${roff(line).replaceAll('"', '""')}"`;

/** A line of running text: a dot or quote at its start would be a request. */
const text = (line: string): string => roff(line).replace(/^[.']/, '\\&$&');

/** Hyphens that people type, backslashes, and the few signs beyond ASCII. */
function roff(line: string): string {
  return line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(
      /[\u0080-\uffff]/g,
      (char) => `\\[u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}
