/** A word of a message, or a run of Chinese or Japanese characters. */
export interface Word {
  /** Folded: lower case, without Latin accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isEastAsian: boolean;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  readonly isQuestion: boolean;
}

/** A run of Han characters and kana; or letters and digits with the marks and characters without width inside. */
const WORD =
  /[\u3005\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]+|[\p{L}\p{N}](?:[\xad\u200b-\u200f\u2060\ufeff]*(?:\p{M}|(?![\u3005\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f])[\p{L}\p{N}]))*/gu;
const EAST_ASIAN = /^[\u3005\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/;
const APOSTROPHE = /^['`\xb4\u2018\u2019\u2032]$/;
const INVISIBLE = /[\xad\u200b-\u200f\u2060\ufeff]/g;
/** Ends a sentence wherever it stands. */
const STOP = /[。！？；•·|]|\n\s*\n/;
/** Ends one before a space or at the end: never in "Amazon.com" or "10.53%". */
const STOP_BEFORE_SPACE = /[.!?;]["'”’»)\]*]{0,3}\s|\s--\s/;
/** Lines at least this long may go on in the next one: mail programs break them. */
const BROKEN_LINE = 45;
/** What stands between two words is judged by its beginning; more than this is no punctuation of a sentence. */
const GAP = 40;
/** Before a number with a full stop that ends no sentence: "am 5. Dezember". */
const ORDINAL = /\b(?:am|zum|vom|bis|ab|de[mnr]) \d\d?$/i;

/** Lower case without Latin accents; kana keep their marks. */
export function fold(word: string): string {
  const plain = word.normalize('NFKC').replaceAll(INVISIBLE, '').toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the fast path of plain words.
  if (/^[\x00-\x7f]*$/.test(plain)) return plain;
  return plain
    .normalize('NFD')
    .replaceAll(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ё', 'е');
}

/** The sentences of a text in order. Linear in its length. */
export function* splitSentences(text: string): Generator<Sentence> {
  let words: Word[] = [];
  let lineStart = 0;
  let last: { start: number; end: number } | undefined;
  const sentence = (isQuestion: boolean): Sentence => ({
    words,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    isQuestion,
  });
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const word = fold(found);
    const end = index + found.length;
    if (last) {
      const gap = text.slice(last.end, Math.min(index, last.end + GAP));
      const breaks = gap.includes('\n');
      if (
        gap.length === GAP ||
        STOP.test(gap) ||
        // "[...]" stands for words that somebody left out.
        (STOP_BEFORE_SPACE.test(gap.replace('[...]', '')) &&
          !ORDINAL.test(text.slice(Math.max(0, last.end - 9), last.end))) ||
        (breaks && (last.end - lineStart < BROKEN_LINE || !startsLower(found)))
      ) {
        yield sentence(/[?？]/.test(gap));
        words = [];
      }
      if (breaks) lineStart = index;
      const before = words.at(-1);
      // "couldn't" is one word, "l'identité" two.
      if (before && !before.isEastAsian && word.length < 3 && APOSTROPHE.test(gap)) {
        words.pop();
        words.push({ word: before.word + word, start: before.start, end, isEastAsian: false });
        last = { start: index, end };
        continue;
      }
    }
    words.push({ word, start: index, end, isEastAsian: EAST_ASIAN.test(found) });
    last = { start: index, end };
  }
  if (words.length > 0) yield sentence(/^[^\p{L}\p{N}]{0,3}[?？]/u.test(text.slice(last?.end)));
}

const startsLower = (word: string): boolean => {
  const first = word.slice(0, 1);
  return first !== first.toUpperCase();
};
