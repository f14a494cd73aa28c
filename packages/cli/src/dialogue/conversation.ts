import { createLayout, detectTerminal } from '@risk-check/report/terminal';
import { showOnOneLine } from '@risk-check/report/text';
import type { Words } from '@risk-check/report/words';
import type { Talk } from '../process/io.ts';
import type { Session } from '../process/session.ts';

/** Thrown where the person wants to stop: Ctrl-C, or nobody types any more. */
export class Stopped extends Error {}

/** Thrown where the person types "<" to go back, or "c" to change an answer. */
export class Turned extends Error {
  constructor(readonly key: '<' | 'c') {
    super(key);
  }
}

const WIDEST = 80;
const MARGIN = 2;

/** Numbered lists and questions in lines of the terminal's width. */
export interface Conversation {
  readonly words: Words;
  /** A paragraph, wrapped; `indent` cells further in. */
  readonly say: (text: string, indent?: number) => void;
  /** A numbered list. */
  readonly list: (items: readonly string[], last?: readonly (readonly [string, string])[]) => void;
  /** What is printed as it stands. */
  readonly print: (text: string) => void;
  /** A line as it was typed. @throws {Stopped} */
  readonly ask: () => Promise<string>;
  /** An answer: a line without spaces around it. @throws {Stopped} @throws {Turned} */
  readonly answer: () => Promise<string>;
  /** A numbered choice; asks again until one of the numbers is typed. Enter and "?" choose `byDefault`. @throws {Stopped} @throws {Turned} */
  readonly choose: (items: readonly string[], byDefault?: number) => Promise<number>;
  /** The value of what is chosen. @throws {Stopped} */
  readonly pick: <Value extends string>(
    question: string,
    options: readonly Option<Value>[],
  ) => Promise<Value>;
  /** Enter means `byDefault`, "?" no. @throws {Stopped} @throws {Turned} */
  readonly isYes: (question: string, byDefault: boolean) => Promise<boolean>;
}

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

/** Talks with the person at the terminal; null where they stop. */
export async function inConversation<Result>(
  { io, words }: Session,
  act: (conversation: Conversation) => Promise<Result>,
): Promise<Result | null> {
  const talk = io.talk?.() ?? (await import('./terminal-talk.ts')).terminalTalk();
  const { columns } = detectTerminal(io, io.stdout, false, words.language);
  try {
    return await act(converse(talk, words, columns));
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return null;
  } finally {
    talk.close();
  }
}

function converse(talk: Talk, words: Words, columns: number): Conversation {
  const width = Math.max(20, Math.min(WIDEST, columns));
  const lineOf = (text: string, indent: number, hang: string): void => {
    const pad = ' '.repeat(indent);
    const room = width - indent - hang.length;
    const lines = createLayout({ columns: Math.max(16, room), isColored: false, isUnicode: true }).wrap(text);
    for (const [i, line] of lines.entries())
      talk.say(`${pad}${i === 0 ? hang : ' '.repeat(hang.length)}${line}`);
  };
  const ask = async (): Promise<string> => {
    const typed = await talk.ask();
    if (typed === null) throw new Stopped();
    return typed;
  };
  const answer = async (): Promise<string> => {
    const typed = (await ask()).trim();
    const key = typed.toLowerCase();
    if (key === '<' || key === 'c') throw new Turned(key);
    return typed;
  };
  const chooseBy = async (
    typing: () => Promise<string>,
    items: readonly string[],
    byDefault?: number,
  ): Promise<number> => {
    conversation.list(items);
    for (;;) {
      const typed = (await typing()).trim();
      if (['', '?'].includes(typed) && byDefault !== undefined) return byDefault;
      const n = Number(typed);
      if (/^\d+$/.test(typed) && n >= 1 && n <= items.length) return n - 1;
      conversation.say(words.dialogue.wanted.number(items.length));
    }
  };
  const conversation: Conversation = {
    words,
    say: (text, indent = MARGIN) => lineOf(text, indent, ''),
    list: (items, last = []) => {
      for (const [i, item] of items.entries()) lineOf(item, MARGIN * 2, `${i + 1}  `);
      for (const [key, item] of last) lineOf(item, MARGIN * 2, `${key}  `);
    },
    print: (text) => talk.say(text.replace(/\n$/, '')),
    ask,
    answer,
    choose: (items, byDefault) => chooseBy(answer, items, byDefault),
    pick: async (question, options) => {
      conversation.say(question);
      const chosen = await chooseBy(
        ask,
        options.map(({ label }) => showOnOneLine(label)),
      );
      return (options[chosen] as (typeof options)[number]).value;
    },
    isYes: async (question, byDefault) => {
      conversation.say(question);
      const typed = (await answer()).toLowerCase();
      if (typed === '') return byDefault;
      return ['y', words.commands.init.yes.toLowerCase().slice(0, 1)].includes(typed.slice(0, 1));
    },
  };
  return conversation;
}
