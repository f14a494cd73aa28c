import { GENERIC } from './class-scores.ts';
import { decideClass, withFallback } from './decide-class.ts';
import type { NoticeLexicon } from './lexicon.ts';
import type { NoticeReading, ReadNoticeOptions } from './notice-reading.ts';
import { indexOf } from './pattern-index.ts';
import { plainText } from './plain-text.ts';
import { type Findings, readSentences } from './read-sentences.ts';

/**
 * Names what a message is about, in eleven languages. Stays silent where its words do not decide: a class it returns is
 * evidence and no verdict. Linear in the length of the message.
 *
 * @param message - The message as it was received: plain text or HTML.
 * @param lexicon - The words to look for, from `@risk-check/rules-data/notices`; merge one of each language wanted.
 * @param options - What else is known: the platform's domains, and whether the account is restricted.
 * @returns Its kind, its class where the words decide, and the words that decided.
 *
 * @example
 * const { kind, class: about, words } = readNotice(message, lexicon);
 * console.log(kind, about, words);
 */
export function readNotice(
  message: string,
  lexicon: NoticeLexicon,
  options: ReadNoticeOptions = {},
): NoticeReading {
  const text = plainText(message);
  const coded = findCode(text, lexicon);
  if (coded) return coded;
  const index = indexOf(lexicon);
  const read = (tolerant: boolean): [NoticeReading, Findings] => {
    const found = readSentences(text, index, options.restricted ?? false, options.role ?? '', tolerant);
    return [decideClass(found, text, options), found];
  };
  const [exact, found] = read(false);
  const isEnough =
    exact.class ||
    exact.open.some((one) => !GENERIC.has(one)) ||
    exact.kind === 'sign-in' ||
    exact.kind === 'order-only' ||
    found.lifted;
  if (isEnough) return exact;
  const [tolerant] = read(true);
  return tolerant.class && tolerant.class !== 'review'
    ? { ...tolerant, typo: true }
    : withFallback(exact, found, options);
}

const CODE = /[A-Za-z][A-Za-z0-9_]*(?:\.[a-z_]+)*/g;

function findCode(text: string, { codes }: NoticeLexicon): NoticeReading | null {
  for (const [word] of text.matchAll(CODE)) {
    if (!Object.hasOwn(codes, word)) continue;
    const { kind, class: named, says } = codes[word] as NoticeLexicon['codes'][string];
    const quiet = {
      open: [],
      clause: null,
      asks: null,
      phishing: [],
      isCause: !!named,
      typo: false,
      announces: null,
    };
    return { ...quiet, kind, class: named, words: [word], says };
  }
  return null;
}
