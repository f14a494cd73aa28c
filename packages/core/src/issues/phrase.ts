import type { PhraseCode } from './phrase-codes.ts';

/** Words of a problem, or a part of them: a code with arguments, for words in any language. */
export interface Phrase {
  /** Stable, kebab-case. */
  readonly code: string;
  /** Phrases of their own, or values of the input that have no language. */
  readonly args: readonly PhrasePart[];
  /** The English. */
  readonly text: string;
}

/** An argument of a sentence: a text, a number, or a sentence of its own. */
export type PhrasePart = string | number | Phrase;

/** @param english - With `{}` for each argument, in their order. */
export function phrase<Code extends string = PhraseCode>(
  code: NoInfer<Code>,
  english: string,
  ...args: readonly PhrasePart[]
): Phrase {
  let next = 0;
  return { code, args, text: english.replace(/{}/g, () => textOf(args[next++] as PhrasePart)) };
}

/** The English of a part. */
export const textOf = (part: PhrasePart): string => `${(part as Phrase).text ?? part}`;

/** Refuses a part of a ruleset or a guide, in a phrase. */
export type Fail = (code: PhraseCode, english: string, ...args: readonly PhrasePart[]) => never;
