import { sentencesOf } from '@risk-check/report/text';
import { type Conversation, Turned } from './conversation.ts';

/** One question of several: its answer is kept under its key. */
export interface Step<Said extends object> {
  readonly key: keyof Said;
  /** The question. Its first sentence is its title in the list of answers to change. */
  readonly question: (said: Partial<Said>) => string;
  /** Whether it is asked, with what was said before. */
  readonly isAsked?: (said: Partial<Said>) => boolean;
  /** @throws {Turned} */
  readonly ask: (said: Partial<Said>) => Promise<Partial<Said>>;
  /** Answers to forget when this one changes. */
  readonly voids?: readonly (keyof Said)[];
}

/**
 * Asks what is not said yet, in turn. "<" asks the question before again, "c" the one that is chosen.
 *
 * @throws {Turned} At "<" where nothing was asked before.
 * @throws {Stopped}
 */
export async function askInTurn<Said extends object>(
  steps: readonly Step<Said>[],
  begun: Partial<Said>,
  conversation: Conversation,
): Promise<Partial<Said>> {
  let said = begun;
  for (;;) {
    const next = steps.find((step) => isOpen(step, said));
    if (!next) return said;
    try {
      said = { ...said, ...(await next.ask(said)) };
    } catch (error) {
      if (!(error instanceof Turned)) throw error;
      const changed =
        error.key === 'c' ? await changeStep(steps, said, conversation) : withoutLast(steps, said, next);
      if (changed === null && error.key === '<') throw error;
      said = changed ?? said;
    }
  }
}

/** Without the answer that is chosen; null where there is none, or the person thinks better of it. @throws {Stopped} */
export async function changeStep<Said extends object>(
  steps: readonly Step<Said>[],
  said: Partial<Said>,
  { words, say, choose }: Conversation,
): Promise<Partial<Said> | null> {
  const answered = steps.filter(({ key }) => key in said);
  if (answered.length === 0) {
    say(words.dialogue.nothingToChange);
    return null;
  }
  say(words.dialogue.change);
  try {
    const step = answered[await choose(answered.map((one) => sentencesOf(one.question(said))[0] ?? ''))];
    return step ? without(step, said) : null;
  } catch (error) {
    if (error instanceof Turned) return null;
    throw error;
  }
}

/** Without the last answer before a step; null where there is none. */
export function withoutLast<Said extends object>(
  steps: readonly Step<Said>[],
  said: Partial<Said>,
  before?: Step<Said>,
): Partial<Said> | null {
  const end = before ? steps.indexOf(before) : steps.length;
  const last = steps.slice(0, end).findLast(({ key }) => key in said);
  return last ? without(last, said) : null;
}

const isOpen = <Said extends object>({ key, isAsked }: Step<Said>, said: Partial<Said>): boolean =>
  !(key in said) && (isAsked?.(said) ?? true);

const without = <Said extends object>({ key, voids = [] }: Step<Said>, said: Partial<Said>): Partial<Said> =>
  Object.fromEntries(
    Object.entries(said).filter(([name]) => ![key, ...voids].includes(name as keyof Said)),
  ) as Partial<Said>;
