import type { NoticeLexicon } from '@risk-check/core';

/** Stands for anything personal. */
export const LEFT_OUT = '[...]';

/** What is personal wherever it stands: addresses, numbers, handles. */
const PERSONAL: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/gi,
  /[^\s<>()[\]"']{1,64}@[^\s<>()[\]"']{1,253}/g,
  /(?<![\w@])@\w{2,}/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  // Telephone numbers, accounts, orders: seven digits or more, however they are grouped.
  /(?<![\w.])\+?\(?\d(?:[ ()/.-]{0,2}\d){6,}(?!\w)/g,
  // References: letters and digits mixed, or five digits and more.
  /\b(?=[\w-]{0,99}\d)(?=[\w-]{0,99}[a-z])(?!\d{1,99}(?:st|nd|rd|th|k|h|x|-[a-z]{1,99})\b)[\w-]{6,100}\b/gi,
  /\b\d{5,}\b/g,
];
/** A greeting and the name after it, up to the comma or the end of the line. */
const GREETING =
  /(^|\n|[.!]\s)((?:dear|hello|hi|hey|hallo|guten tag|liebe[r]?|sehr geehrte[rs]?(?: (?:herr|frau))?|bonjour|cher|chère|hola|estimad[oa]|olá|ola|prezad[oa]|car[oa]|gentile|уважаем(?:ый|ая)|здравствуйте|привет|merhaba|sayın|witaj|szanowny|szanowna))[ ,]+([^,!:.\n]{2,40})(?=[,!:.\n])/giu;
/** General words that follow a greeting and are nobody's name. */
const NOBODY =
  /^(?:there|customer|user|member|seller|partner|developer|all|team|sir or madam|kunde|client|cliente)$/i;
const MARK = '\uE000';

/** Words that open sentences and are no names; all others that the reader does not know may be. */
const OPENERS = new Set(
  'your you we our the this that these it if as after to dear hello hi please regards kind thank thanks sincerely for in on at by and no all any due because since from with while when once after before there here was has have'.split(
    ' ',
  ),
);

/** A message without what is personal by its form. */
export interface CleanMessage {
  readonly text: string;
  /** How many addresses, numbers and greetings were left out. */
  readonly leftOut: number;
}

/** Leaves out addresses, numbers and the name after a greeting. */
export function cleanMessage(message: string): CleanMessage {
  let leftOut = 0;
  const hide = (): string => {
    leftOut += 1;
    return MARK;
  };
  let text = message.replaceAll('\r\n', '\n').trim();
  text = text.replaceAll(GREETING, (whole, before: string, greeting: string, name: string) =>
    NOBODY.test(name.trim()) ? whole : `${before}${greeting} ${hide()}`,
  );
  for (const pattern of PERSONAL) text = text.replaceAll(pattern, hide);
  return {
    text: text.replaceAll(MARK, LEFT_OUT).replaceAll(/(?:\[\.\.\.\]\s*){2,}/g, `${LEFT_OUT} `),
    leftOut,
  };
}

/** The same without words that were found to be names. */
export function withoutWords(text: string, words: readonly string[]): string {
  let kept = text;
  for (const word of words)
    kept = kept.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu'), LEFT_OUT);
  return kept.replaceAll(/\[\.\.\.\](?:\s*\[\.\.\.\])+/g, LEFT_OUT);
}

const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function wordsOf({ classes, frames }: NoticeLexicon, known: readonly string[]): (word: string) => boolean {
  const written = [...Object.values(classes), ...Object.values(frames), ...known].join(' ');
  const words = [...new Set(fold(written).match(/\p{L}{3,}/gu) ?? [])];
  const exact = new Set(words);
  const beginnings = words.filter((word) => word.length > 4);
  return (word) => exact.has(fold(word)) || beginnings.some((one) => fold(word).startsWith(one));
}

/**
 * Capitalised words that may be names of people, shops or goods: all that neither the reader knows nor anybody begins a
 * sentence with.
 *
 * @param lexicon - The reader's words: what they hold is no name, however it is written.
 * @param known - Names that are no secret: of platforms.
 */
export function doubtfulWords(text: string, lexicon: NoticeLexicon, known: readonly string[]): string[] {
  const isKnown = wordsOf(lexicon, known);
  const found = new Set<string>();
  for (const [word] of text.matchAll(/\p{Lu}[\p{L}'’-]+/gu))
    if (!OPENERS.has(word.toLowerCase()) && !isKnown(word)) found.add(word);
  return [...found];
}
