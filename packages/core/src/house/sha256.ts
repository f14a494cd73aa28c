/** The constants of the rounds (FIPS 180-4, section 4.2.2), in hexadecimal. */
const ROUNDS =
  '428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 ' +
  'd807aa98 12835b01 243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174 ' +
  'e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da ' +
  '983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 ' +
  '27b70a85 2e1b2138 4d2c6dfc 53380d13 650a7354 766a0abb 81c2c92e 92722c85 ' +
  'a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 ' +
  '19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 ' +
  '748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb bef9a3f7 c67178f2';
/** The state to begin with (section 5.3.3). */
const START = '6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19';

/**
 * SHA-256 of a text in UTF-8, as hexadecimal. Bare engines have neither `TextEncoder` nor `crypto`, and the one of the web
 * answers later.
 */
export function sha256(text: string): string {
  const rounds = numbers(ROUNDS);
  const state = numbers(START);
  const bytes = paddedBytes(text);
  const schedule = new Int32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 64; i++) {
      const at = block + i * 4;
      schedule[i] =
        i < 16
          ? ((bytes[at] as number) << 24) |
            ((bytes[at + 1] as number) << 16) |
            ((bytes[at + 2] as number) << 8) |
            (bytes[at + 3] as number)
          : (word(i - 16) + small(word(i - 15), 7, 18, 3) + word(i - 7) + small(word(i - 2), 17, 19, 10)) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const t1 = (h + big(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + (rounds[i] as number) + word(i)) | 0;
      const t2 = (big(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries())
      state[i] = ((state[i] as number) + value) | 0;
  }
  return state.map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('');

  function word(i: number): number {
    return schedule[i] as number;
  }
}

const numbers = (hex: string): number[] => hex.split(' ').map((one) => Number.parseInt(one, 16) | 0);
const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n));
const big = (x: number, a: number, b: number, c: number): number => turn(x, a) ^ turn(x, b) ^ turn(x, c);
const small = (x: number, a: number, b: number, shift: number): number =>
  turn(x, a) ^ turn(x, b) ^ (x >>> shift);

/** UTF-8, the mark of the end, zeros, and the length in bits: a multiple of 64 bytes. */
function paddedBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const whole = character.codePointAt(0) as number;
    // Half of a pair alone is no character: every encoder writes U+FFFD.
    const code = whole >= 0xd800 && whole < 0xe000 ? 0xfffd : whole;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const bits = bytes.length * 8;
  for (let i = 0; i < 4; i++) padded[padded.length - 1 - i] = bits >>> (8 * i);
  padded[padded.length - 5] = Math.floor(bits / 2 ** 32);
  return padded;
}
