/** Bytes that mean something in a JSON text. */
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const SMALL_N = 0x6e;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const PLUS = 0x2b;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const BACKSLASH = 0x5c;
const SMALL_A = 0x61;
const SMALL_E = 0x65;
const SMALL_F = 0x66;
const SMALL_T = 0x74;
const SMALL_U = 0x75;
/** A small letter has this bit, its capital has not. */
const IS_SMALL = 0x20;

/** Sentinel: not JSON, or JSON that is left to `JSON.parse`. */
export const NOWHERE = -1;
/** Levels of nesting that are followed, in one value. */
export const MOST_NESTING = 16;

/** Occurs in no text that is UTF-8. */
const NO_BYTE = 0xff;

/** The bytes of a text in ASCII; what is not ASCII has bytes that stand nowhere. */
export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (one) => (one <= '\x7f' ? one.charCodeAt(0) : NO_BYTE));

export const TRUE = bytesOf('true');
export const FALSE = bytesOf('false');
export const NULL = bytesOf('null');
const SHORT_ESCAPES = bytesOf('"\\/bfnrt');

/** The next byte that is not white space. */
export function afterSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  for (;;) {
    const byte = bytes[next];
    if (byte !== SPACE && byte !== TAB && byte !== RETURN && byte !== NEWLINE) return next;
    next++;
  }
}

/** Behind some bytes, where they stand here. */
export function afterBytes(bytes: Uint8Array, at: number, expected: Uint8Array): number {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return NOWHERE;
  return at + expected.length;
}

/** Behind a string without escapes. */
export function afterPlainString(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== QUOTE) return NOWHERE;
  let next = at + 1;
  let byte = bytes[next] as number;
  while (byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH) byte = bytes[++next] as number;
  return byte === QUOTE ? next + 1 : NOWHERE;
}

/** Behind any string. */
export function afterString(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== QUOTE) return NOWHERE;
  let next = at + 1;
  for (;;) {
    const byte = bytes[next] as number;
    if (byte === QUOTE) return next + 1;
    if (!(byte >= SPACE)) return NOWHERE;
    next = byte === BACKSLASH ? afterEscape(bytes, next + 1) : next + 1;
    if (next === NOWHERE) return NOWHERE;
  }
}

function afterEscape(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte !== SMALL_U) return SHORT_ESCAPES.includes(byte) ? at + 1 : NOWHERE;
  for (let i = 1; i <= 4; i++) {
    const digit = bytes[at + i] as number;
    const letter = digit | IS_SMALL;
    if (!isDigit(digit) && !(letter >= SMALL_A && letter <= SMALL_F)) return NOWHERE;
  }
  return at + 5;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;

function afterDigits(bytes: Uint8Array, at: number): number {
  let next = at;
  while (isDigit(bytes[next] as number)) next++;
  return next === at ? NOWHERE : next;
}

/** Behind a number. */
export function afterNumber(bytes: Uint8Array, at: number): number {
  const start = bytes[at] === MINUS ? at + 1 : at;
  let next = bytes[start] === ZERO ? start + 1 : afterDigits(bytes, start);
  if (next !== NOWHERE && bytes[next] === DOT) next = afterDigits(bytes, next + 1);
  if (next === NOWHERE || ((bytes[next] as number) | IS_SMALL) !== SMALL_E) return next;
  const sign = bytes[next + 1];
  return afterDigits(bytes, sign === PLUS || sign === MINUS ? next + 2 : next + 1);
}

/**
 * Behind any value.
 *
 * @param room - Levels of nesting that it may have.
 */
export function afterValue(bytes: Uint8Array, at: number, room = MOST_NESTING): number {
  switch (bytes[at]) {
    case QUOTE:
      return afterString(bytes, at);
    case OPEN_OBJECT:
      return room > 0 ? afterParts(bytes, at, CLOSE_OBJECT, room - 1) : NOWHERE;
    case OPEN_LIST:
      return room > 0 ? afterParts(bytes, at, CLOSE_LIST, room - 1) : NOWHERE;
    case SMALL_T:
      return afterBytes(bytes, at, TRUE);
    case SMALL_F:
      return afterBytes(bytes, at, FALSE);
    case SMALL_N:
      return afterBytes(bytes, at, NULL);
    default:
      return afterNumber(bytes, at);
  }
}

/** Behind an object or a list. */
function afterParts(bytes: Uint8Array, at: number, close: number, room: number): number {
  let next = afterSpace(bytes, at + 1);
  while (bytes[next] !== close) {
    if (close === CLOSE_OBJECT) next = afterColon(bytes, afterString(bytes, next));
    if (next !== NOWHERE) next = afterValue(bytes, next, room);
    if (next !== NOWHERE) next = afterComma(bytes, next, close);
    if (next === NOWHERE) return NOWHERE;
  }
  return next + 1;
}

/** At the value of a name that ends here. */
export function afterColon(bytes: Uint8Array, at: number): number {
  const colon = afterSpace(bytes, at);
  return at !== NOWHERE && bytes[colon] === COLON ? afterSpace(bytes, colon + 1) : NOWHERE;
}

/** At what comes behind the next comma, or at the end of the object or list. */
export function afterComma(bytes: Uint8Array, at: number, close: number): number {
  const next = afterSpace(bytes, at);
  if (bytes[next] === close) return next;
  if (bytes[next] !== COMMA) return NOWHERE;
  const more = afterSpace(bytes, next + 1);
  return bytes[more] === close ? NOWHERE : more;
}
