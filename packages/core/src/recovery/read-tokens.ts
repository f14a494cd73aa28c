/** One word of a text, folded, and where it stands in the text (UTF-16 offsets). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** In a message: `d` a deed, `_` one that is announced, `t` what announces or advises; a capital begins a sentence. */
  readonly kind?: string | undefined;
}

/**
 * Splits a text into words that compare without case, accents, punctuation, quotation marks and line breaks.
 * `didn't` and `didn’t` are both `didnt`; `e-mail` is two words; a soft hyphen or zero-width character is nothing.
 * Linear in the length of the text, and without `Intl`.
 */
export function readTokens(text: string): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    word: found
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}]|\u02bc/gu, ''),
    start: index,
    end: index + found.length,
  }));
}

/**
 * One ideograph; or letters and digits with what stands inside a word and is none: a mark, an apostrophe, soft hyphens
 * and characters without width.
 */
const WORD =
  /[\u3040-\u9fff]|[\p{L}\p{N}](?:[\xad\u200b-\u200f\u2060\ufeff]*(?:\p{M}|['`\xb4\u2018\u2019\u02bc\u2032]?(?![\u3040-\u9fff])[\p{L}\p{N}]))*/gu;

/** The last words of a text that end at or before a place in it. */
export function tokensBefore(tokens: readonly Token[], place: number, most: number): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return tokens.slice(Math.max(0, low - most), low);
}
