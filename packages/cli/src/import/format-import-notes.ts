import type { Ruleset } from '@risk-check/core';
import { type ImportNote, type ImportResult, importerTitle, type LeftOut } from '@risk-check/import';
import { codeText } from '@risk-check/report/formats';
import { phraseText, showFileName } from '@risk-check/report/problems';
import { commandLines, type Layout } from '@risk-check/report/terminal';
import { type CommandArgument, escapeControlCharacters } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import type { WordedQuestion } from '../rulesets/load-guide.ts';

interface ImportSummary {
  readonly imported: readonly { readonly file: string; readonly result: ImportResult }[];
  readonly merged: readonly ImportNote[];
  readonly ruleset: Ruleset | undefined;
  readonly questions: readonly WordedQuestion[];
  /** Why nothing can be checked; empty where something can. */
  readonly noLimit: readonly string[];
  /** The few topics that complete it, most valuable first. */
  readonly topics: readonly { readonly title: string }[];
  readonly output: string | undefined;
  /** Whether a snapshot stood there, which has been updated. */
  readonly isUpdate: boolean;
  /** How the file of the snapshot is named in a command. */
  readonly argument: CommandArgument;
}

const SHOWN = 5;

/** What was read, used and left out, and what the rules still wait for. */
export function formatImportNotes(summary: ImportSummary, words: Words, layout: Layout): string {
  const { imported, merged, ruleset, questions, output } = summary;
  const { wrap } = layout;
  const text = words.commands.import;
  const say = ({ code, args }: ImportNote): string => {
    const said =
      text.messages[code]?.(args, (name) => ruleset?.metrics[name]?.title ?? name) ?? codeText(code, args);
    return `${said} ${text.corrections[code]?.(args) ?? ''}`.trimEnd();
  };
  const leftOut = ({ count, reason, places }: LeftOut): string[] => {
    const said = places.map((place) => phraseText(place, words));
    return wrap(text.leftOut(count, text.reasons[reason] ?? reason, said), { first: '    ', rest: '      ' });
  };
  const item = (line: string): string[] => wrap(line, { first: '  ', rest: '    ' });
  const lines: string[] = [];
  for (const { file, result } of imported) {
    const { rows, values, messages } = result.notes;
    const title = importerTitle(result.importer, words.language);
    lines.push(
      ...wrap({ text: text.head(showFileName(file, words), result.importer, title), style: 'strong' }),
      ...item(text.rows(rows.read, rows.used)),
    );
    lines.push(...rows.leftOut.flatMap(leftOut));
    if (values.length > 0) lines.push(...item(text.values), ...values.flatMap(leftOut));
    lines.push(...messages.flatMap((note) => item(say(note))), '');
  }
  if (merged.length > 0) lines.push(...merged.flatMap((note) => item(say(note))), '');
  if (ruleset) lines.push(...unknownLines(summary, words, layout));
  if (questions.length > 0)
    for (const command of [text.answer, text.showAll])
      lines.push(...commandLines(command, summary.argument, layout));
  if (output !== undefined) lines.push(...wrap((summary.isUpdate ? text.updated : text.written)(output)));
  return escapeControlCharacters(`${lines.join('\n')}\n`);
}

function unknownLines(
  { questions, noLimit, topics }: ImportSummary,
  words: Words,
  { wrap }: Layout,
): string[] {
  const text = words.commands.import;
  if (noLimit.length > 0) return noLimit.flatMap((line) => wrap(line));
  const rules = new Set(questions.flatMap((question) => question.rules)).size;
  const lines = wrap({ text: text.unknown(rules), style: 'strong' });
  if (topics.length > 0) {
    lines.push(...wrap(text.few(topics.length), { first: '  ', rest: '  ' }));
    for (const { title } of topics) lines.push(...wrap(title, { first: '  - ', rest: '    ' }));
    return lines;
  }
  for (const { ask, help, couldAdd, rules: served } of questions.slice(0, SHOWN)) {
    lines.push(...wrap(text.ask(couldAdd, ask, served.length), { first: '  ', rest: '    ' }));
    if (help) lines.push(...wrap({ text: help, style: 'quiet' }, { first: '    ', rest: '    ' }));
  }
  if (questions.length > SHOWN)
    lines.push(...wrap(text.more(questions.length - SHOWN), { first: '  ', rest: '  ' }));
  return lines;
}
