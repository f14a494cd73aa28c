/** One word of a text, folded, and where it stands in the text (UTF-16 offsets). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into words that compare without case, accents, punctuation, quotation marks and line breaks.
 * `didn't` and `didn’t` are both `didnt`; `e-mail` is two words; a soft hyphen or zero-width character is nothing.
 * Linear in the length of the text, and without `Intl`.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let word = '';
  let start = 0;
  let end = 0;
  const finish = (): void => {
    if (word !== '') tokens.push({ word, start, end });
    word = '';
  };
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) ?? 0;
    const length = code > 0xffff ? 2 : 1;
    const next = i + length;
    if (isIgnored(code)) {
      // Part of the word it stands in.
      if (word !== '' && isMark(code)) end = next;
    } else if (isApostrophe(code)) {
      // Dropped inside a word, a quotation mark elsewhere; the next character decides.
      if (word !== '' && !isLetter(text.codePointAt(next) ?? 0)) finish();
    } else {
      const folded = foldCharacter(code, text.slice(i, next));
      if (folded === '' || isIdeograph(code)) finish();
      if (folded !== '') {
        if (word === '') start = i;
        word += folded;
        end = next;
      }
      if (isIdeograph(code)) finish();
    }
    i = next;
  }
  finish();
  return tokens;
}

const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;
/** Combining marks, soft hyphen, zero-width characters, byte order mark. */
const isIgnored = (code: number): boolean =>
  isMark(code) || code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
const isApostrophe = (code: number): boolean =>
  code === 0x27 ||
  code === 0x60 ||
  code === 0xb4 ||
  code === 0x2018 ||
  code === 0x2019 ||
  code === 0x2bc ||
  code === 0x2032;
const isIdeograph = (code: number): boolean => code >= 0x3040 && code <= 0x9fff;

/** Letters and digits beyond ASCII; what is left of the blocks of punctuation and symbols is a separator. */
function isLetter(code: number): boolean {
  if (code < 0x80) return isAsciiWord(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return !(code >= 0x3000 && code <= 0x303f) && code !== 0xfffd && code < 0x1f000;
}

/** Lower case without accents; empty for what is no letter and no digit. */
function foldCharacter(code: number, character: string): string {
  if (code < 0x80) return isAsciiWord(code) ? character.toLowerCase() : '';
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const at = part.codePointAt(0) ?? 0;
    if (!isMark(at) && isLetter(at)) folded += part;
  }
  return folded;
}
