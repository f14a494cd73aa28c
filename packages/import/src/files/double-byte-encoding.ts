/** Double-byte encodings of Chinese, Japanese and Korean. */
export type DoubleByte = 'shift_jis' | 'euc-jp' | 'euc-kr' | 'gb18030' | 'big5';

const KANA = /[\u3041-\u30fe]/gu;
const HALF_KANA = /[\uff61-\uff9f]/gu;
const HANGUL = /[\uac00-\ud7a3]/gu;
/** Characters that no table contains: private use, control and unassigned ones. */
const NO_TEXT = /[\u0080-\u009f\p{Co}\p{Cn}]/u;

/**
 * The encoding of a text that is improbable as one of a single byte per sign; undefined where it isn't. Western texts have
 * few signs outside of ASCII, nearly all of them letters, and seldom two side by side.
 */
export function doubleByteEncoding(bytes: Uint8Array): DoubleByte | undefined {
  let high = 0;
  let noLetters = 0;
  let isPaired = true;
  let run = 0;
  let hasLowTrail = false;
  for (const byte of bytes) {
    if (byte >= 0x80) {
      high++;
      run++;
      if (byte < 0xc0) noLetters++;
      continue;
    }
    if (run % 2 > 0) {
      isPaired = false;
      hasLowTrail ||= byte >= 0x40;
    }
    run = 0;
  }
  if (high === 0) return undefined;
  const isPairs = isPaired && high > 1;
  if (!isPairs && noLetters / high < 0.3) return undefined;
  const japanese = textIn('shift_jis', bytes);
  if (japanese !== undefined && !isPairs && shareOf(HALF_KANA, japanese) < 0.2) return 'shift_jis';
  if (isPairs) {
    const [kana, hangul] = [textIn('euc-jp', bytes), textIn('euc-kr', bytes)];
    if (kana !== undefined && shareOf(KANA, kana) >= 0.2) return 'euc-jp';
    if (hangul !== undefined && shareOf(HANGUL, hangul) >= 0.8) return 'euc-kr';
    if (japanese !== undefined && shareOf(KANA, japanese) >= 0.2) return 'shift_jis';
    return textIn('gb18030', bytes) === undefined ? undefined : 'gb18030';
  }
  if (hasLowTrail && textIn('big5', bytes) !== undefined) return 'big5';
  return textIn('gb18030', bytes) === undefined ? undefined : 'gb18030';
}

/** undefined if the bytes aren't valid in this encoding. */
function textIn(label: DoubleByte, bytes: Uint8Array): string | undefined {
  try {
    // The bytes may end inside a character.
    const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return NO_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The share of one kind among the characters outside ASCII. */
function shareOf(kind: RegExp, text: string): number {
  const all = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return all === 0 ? 0 : (text.match(kind)?.length ?? 0) / all;
}
