import type { OpenQuestion, RiskReport } from '@risk-check/core';
import { commandLines } from '../../terminal/command-lines.ts';
import type { Layout } from '../../terminal/layout.ts';
import { escapeControlCharacters } from '../../text/escape-control-characters.ts';
import type { CommandArgument } from '../../text/show-argument.ts';
import type { Words } from '../../words/words.ts';

interface RuleHead {
  readonly ruleId: string;
  readonly title: string;
}

/** What `doctor` prints as JSON. */
export interface Diagnosis {
  readonly ruleset: RiskReport['ruleset'];
  readonly asOf: string;
  readonly coverage: number;
  /** What the owner answered, kept beside exports; `used` is what an export says that counts instead. */
  readonly answers: readonly {
    readonly place: string;
    readonly title: string;
    readonly answer: string;
    readonly used: string | null;
  }[];
  /** Exports in the folder of the snapshot that would decide more. */
  readonly exports: readonly {
    readonly file: string;
    readonly importer: string;
    readonly title: string;
    readonly decides: readonly string[];
    readonly coverage: number;
  }[];
  readonly decided: readonly (RuleHead & { readonly status: string })[];
  readonly undecided: readonly (RuleHead & {
    readonly couldAdd: number;
    readonly needs: readonly string[];
    readonly questions: readonly string[];
  })[];
  readonly unknowable: readonly RuleHead[];
  /** In the order of the topics that owners are asked about. */
  readonly next: readonly (OpenQuestion & {
    readonly ask: string;
    readonly help: string | null;
    readonly topic: string | null;
  })[];
}

const SHOWN = 10;

/** A part of a sentence that stands alone here. */
const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Every rule once, under what can be said of it, then what to find out next; `argument` names the snapshot in a command, `noLimit` says why nothing can be checked. */
export function formatDoctor(
  { ruleset, coverage, answers, exports, decided, undecided, unknowable, next }: Diagnosis,
  argument: CommandArgument,
  noLimit: readonly string[],
  words: Words,
  layout: Layout,
): string {
  const { wrap, symbols } = layout;
  const text = words.commands.doctor;
  const status: Record<string, string> = {
    fired: text.fired,
    clear: text.clear,
    'not-applicable': text.notApplicable,
  };
  const lines = [
    ...wrap({ text: text.title(ruleset.title), style: 'strong' }),
    ...wrap(asSentence(words.head.coverageMeans(coverage))),
  ];
  const title = (line: string): void => void lines.push('', ...wrap({ text: line, style: 'strong' }));
  if (exports.length > 0) {
    title(text.beside(exports.length));
    for (const { file, title: kind, decides } of exports.slice(0, SHOWN))
      lines.push(
        ...wrap(`${file}: ${kind}`, {
          first: '  ',
          rest: '    ',
          right: text.decides(decides.length),
          isRow: true,
        }),
      );
    lines.push(
      ...commandLines((file) => text.importThem(exports[0]?.file ?? '', file), argument, layout, '  '),
    );
  }
  if (answers.length > 0) {
    title(text.answers(answers.length));
    for (const { title: name, answer, used } of answers)
      lines.push(...wrap(text.answer(name, answer, used), { first: '  ', rest: '    ' }));
  }
  if (next.length === 0)
    lines.push('', ...(coverage > 0 ? [text.nothing] : noLimit).flatMap((line) => wrap(line)));
  else {
    title(text.next);
    let before: string | null = null;
    for (const { ask, help, rules, couldAdd, topic } of next.slice(0, SHOWN)) {
      if (topic !== null && topic !== before)
        lines.push(...wrap({ text: asSentence(topic), style: 'quiet' }, { first: '  ', rest: '  ' }));
      before = topic;
      lines.push(
        ...wrap(text.ask(ask, rules.length), {
          first: '  ',
          rest: '    ',
          right: `+${couldAdd}`,
          isRow: true,
        }),
      );
      if (help !== null) lines.push(...wrap({ text: help, style: 'quiet' }, { first: '    ', rest: '    ' }));
    }
    if (next.length > SHOWN) lines.push(...wrap(text.more(next.length - SHOWN), { first: '  ' }));
    lines.push(
      ...commandLines(text.how, argument, layout, '  '),
      ...wrap({ text: text.byHand, style: 'quiet' }, { first: '  ', rest: '  ' }),
    );
  }
  if (undecided.length > 0) {
    title(text.undecided(undecided.length));
    for (const { title: name, couldAdd, questions, needs } of undecided) {
      lines.push(...wrap(name, { first: '  ? ', rest: '    ', right: `+${couldAdd}`, isRow: true }));
      lines.push(
        ...wrap(
          { text: text.waits(questions.length > 0 ? questions : needs), style: 'quiet' },
          { first: '    ', rest: '    ' },
        ),
      );
    }
  }
  if (decided.length > 0) {
    title(text.decided(decided.length));
    for (const { title: name, status: word } of decided) {
      lines.push(
        ...wrap(name, {
          first: `  ${word === 'fired' ? symbols.met : symbols.notMet} `,
          rest: '    ',
          right: { text: status[word] ?? word, style: 'quiet' },
          isRow: true,
        }),
      );
    }
  }
  if (unknowable.length > 0) {
    title(text.unknowable(unknowable.length));
    for (const { title: name } of unknowable) lines.push(...wrap(name, { first: '    ', rest: '    ' }));
  }
  return escapeControlCharacters(`${lines.join('\n')}\n`);
}
