import { createLayout, type Layout } from '@risk-check/report/terminal';
import type { Words } from '@risk-check/report/words';
import type { CommandDefinition } from './command-definition.ts';
import { helpOption, operandsOf, optionsOf, usageOf } from './command-line.ts';

/** In narrower columns a text is left as it is. */
const NARROWEST_COLUMN = 40;

interface Entry {
  readonly term: string;
  readonly about: string;
}

/**
 * The help of one command.
 *
 * @param commands - Those to list, for the default command.
 * @param after - Examples, exit codes and the like.
 * @param width - Columns that it may take.
 */
export function formatHelp(
  command: CommandDefinition,
  commands: readonly CommandDefinition[],
  after: string,
  words: Words,
  width: number,
): string {
  const { usage } = words;
  const layout = createLayout({ columns: width, isColored: false, isUnicode: true });
  const isDefault = command.name === '';
  const operands = isDefault
    ? operandsOf(command).map(({ name }) => ({ term: name, about: usage.files }))
    : [];
  const options = [...optionsOf(command, words).filter(({ isHidden }) => !isHidden), helpOption(words)].map(
    ({ flags, about }) => ({ term: flags, about }),
  );
  const listed = isDefault
    ? [
        ...commands.map((one) => ({ term: `${one.name} ${usageOf(one)}`, about: one.describe(words) })),
        { term: 'help [command]', about: usage.helpCommand },
      ]
    : [];
  const termWidth = Math.max(...[...operands, ...options, ...listed].map(({ term }) => term.length));
  const heading = (title: string): string => usage.headings[title] ?? title;
  const section = (title: string, entries: readonly Entry[]): string[] =>
    entries.length === 0
      ? []
      : [heading(title), ...entries.map((entry) => formatEntry(entry, termWidth, layout)), ''];
  const name = isDefault ? 'risk-check' : `risk-check ${command.name}`;
  const lines = [
    `${heading('Usage:')} ${name} ${usageOf(command)}`,
    '',
    ...layout.wrap(command.describe(words)),
    '',
    ...section('Arguments:', operands),
    ...section('Options:', options),
    ...section('Commands:', listed),
  ];
  return `${lines.join('\n')}${after}\n`;
}

function formatEntry({ term, about }: Entry, termWidth: number, { width, wrap }: Layout): string {
  const first = `  ${term.padEnd(termWidth)}  `;
  const rest = ' '.repeat(first.length);
  return width - first.length < NARROWEST_COLUMN
    ? `${first}${about}`.trimEnd()
    : wrap(about, { first, rest }).join('\n');
}
