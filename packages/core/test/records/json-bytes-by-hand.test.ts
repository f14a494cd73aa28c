import { describe, expect, it } from 'vitest';
import {
  afterBytes,
  afterColon,
  afterComma,
  afterNumber,
  afterPlainString,
  afterSpace,
  afterString,
  afterValue,
  bytesOf,
  CLOSE_LIST,
  CLOSE_OBJECT,
  MOST_NESTING,
  NOWHERE,
  NULL,
} from '../../src/records/json-bytes.ts';

const encoder = new TextEncoder();
/** The text in the middle of others, so that a step back shows. */
const BEFORE = '1"[{,:';
const read = (after: (bytes: Uint8Array, at: number) => number, text: string): number | null => {
  const end = after(encoder.encode(`${BEFORE}${text}`), BEFORE.length);
  return end === NOWHERE ? null : end - BEFORE.length;
};

it('nowhere is no place', () => {
  expect(NOWHERE).toBeLessThan(0);
});

it('bytes of what is not ASCII are found in no text', () => {
  expect([...bytesOf('a\u007f\u0080é買')]).toEqual([0x61, 0x7f, 0xff, 0xff, 0xff]);
});

it.each<[string, number]>([
  ['', 0],
  ['x', 0],
  [' x', 1],
  [' \t\r\nx', 4],
  ['\n\n', 2],
  // Space to some, but not in JSON.
  ['\u000bx', 0],
  ['\u000cx', 0],
  ['\u00a0x', 0],
])('white space ends: %j', (text, end) => {
  expect(read(afterSpace, text)).toBe(end);
});

it.each<[string, number | null]>([
  ['null', 4],
  ['nullx', 4],
  ['nul', null],
  ['nulk', null],
  ['xull', null],
  ['nXll', null],
])('the bytes of null in %j', (text, end) => {
  expect(read((bytes, at) => afterBytes(bytes, at, NULL), text)).toBe(end);
});

/** Strings without escapes, with the place behind. */
const PLAIN: readonly [string, number | null][] = [
  ['""', 2],
  ['"a"', 3],
  ['"a" "', 3],
  ['" "', 3],
  ['"!~\u007f"', 5],
  ['"é"', 4],
  ['"a', null],
  ['"', null],
  ['', null],
  ['a"', null],
  ['\'a"', null],
  ['"\u001f"', null],
  ['"\n"', null],
  ['"\u0000"', null],
];

describe('strings', () => {
  it.each(PLAIN)('%j ends, written plainly', (text, end) => {
    expect([read(afterPlainString, text), read(afterString, text), read(afterValue, text)]).toEqual([
      end,
      end,
      // A value may also begin with something else.
      ...[text.startsWith('"') ? end : null],
    ]);
  });

  it.each([...'"\\/bfnrt'].map((letter) => `"\\${letter}"`))('%s ends, which is a short escape', (text) => {
    expect([read(afterPlainString, text), read(afterString, text)]).toEqual([null, text.length]);
  });

  it.each(['0000', '9999', 'aaaa', 'ffff', 'AAAA', 'FFFF', '00e9', 'bCdE'])('"\\u%s" ends', (digits) => {
    expect(read(afterString, `"\\u${digits}"`)).toBe(8);
    // Digits behind the fourth are characters like others.
    expect(read(afterString, `"\\u${digits}0x"`)).toBe(10);
  });

  it.each(['/', ':', '@', 'G', '`', 'g', ' ', '"', 'é'])('%j is no hexadecimal digit', (letter) => {
    for (let i = 0; i < 4; i++) {
      const digits = `${'0'.repeat(i)}${letter}${'0'.repeat(3 - i)}`;
      expect(read(afterString, `"\\u${digits}00"`)).toBeNull();
    }
  });

  it.each(['"\\x"', '"\\U0041"', '"\\0"', '"\\"', '"\\', '"\\u00', '"\\u00"', '"\\\n"', '"\\n\n"', '"\\t'])(
    '%j does not end',
    (text) => {
      expect([read(afterPlainString, text), read(afterString, text)]).toEqual([null, null]);
    },
  );
});

describe('numbers', () => {
  it.each(['0', '-0', '9', '-9', '10', '1234567890', '0.0', '-1.25', '0e0', '1e5', '1E5', '1e+5', '1E-50'])(
    '%s ends, whatever follows',
    (text) => {
      for (const rest of ['', ',', '}', ' ', '/', ':', '+', '-', 'x'])
        expect([read(afterNumber, `${text}${rest}`), read(afterValue, `${text}${rest}`)]).toEqual([
          text.length,
          text.length,
        ]);
    },
  );

  it.each<[string, number]>([
    ['01', 1],
    ['-01', 2],
    ['00', 1],
    ['0x1', 1],
    ['1.5.2', 3],
    ['1-2', 1],
  ])('of %s only the first digits are one', (text, end) => {
    expect(read(afterNumber, text)).toBe(end);
  });

  it.each([
    '',
    '-',
    '+1',
    '.5',
    '-.5',
    '1.',
    '1.x',
    '1.e5',
    '1e',
    '1e+',
    '1E-',
    '1e.5',
    'e5',
    '--1',
    '/',
    ':',
    'x',
  ])('%j is none', (text) => {
    expect([read(afterNumber, text), read(afterValue, text)]).toEqual([null, null]);
  });
});

describe('values', () => {
  it.each([
    ...['true', 'false', 'null', '[]', '{}', '[ ]', '{ }', '[1]', '[1,2]', '[ 1 , "a" ]', '[[],{}]'],
    ...['{"a":1}', '{ "a" : 1 , "b" : [true] }', '{"a":{"b":null}}', '{"\\u0061":"\\n"}', '{"":0}'],
  ])('%s ends, whatever follows', (text) => {
    for (const rest of ['', ',', ']', '}', 'x']) expect(read(afterValue, `${text}${rest}`)).toBe(text.length);
  });

  it.each([
    ...['tru', 'truE', 'fals', 'nul', 'undefined', '[', '{', ']', '}', '[1', '[1,', '[1,]', '[,1]', '[1 2]'],
    ...['[1}', '[tru]', '{"a"}', '{"a":}', '{"a" 1}', '{"a":1,}', '{,"a":1}', '{"a":1 "b":2}', '{"a":1]'],
    ...['{a:1}', "{'a':1}", '{1:1}', '{"a":1', '{"a"', '{"a":', '["a":1]', '{"a\n":1}'],
  ])('%j is none', (text) => {
    expect(read(afterValue, text)).toBeNull();
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('nest as deep as is followed, and no deeper: %s', (_what, open, close) => {
    const nested = (depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
    for (const depth of [1, MOST_NESTING]) expect(read(afterValue, nested(depth))).toBe(nested(depth).length);
    expect(read(afterValue, nested(MOST_NESTING + 1))).toBeNull();
    // Where there is no room, there is some for what does not nest.
    const within = (room: number) => (bytes: Uint8Array, at: number) => afterValue(bytes, at, room);
    expect(read(within(0), '12')).toBe(2);
    expect(read(within(0), nested(1))).toBeNull();
    expect(read(within(1), nested(1))).toBe(nested(1).length);
    expect(read(within(1), nested(2))).toBeNull();
    // Beside one another they take no room.
    expect(read(within(2), `[${nested(1)},${nested(1)},${nested(1)}]`)).not.toBeNull();
  });
});

it.each<[string, number | null]>([
  [':1', 1],
  [' : 1', 3],
  [':', 1],
  ['1', null],
  ['', null],
  [',1', null],
])('the value of a name whose end is followed by %j', (text, at) => {
  expect(read(afterColon, text)).toBe(at);
});

it.each<[string, number | null, number | null]>([
  [',1', 1, 1],
  [' , 1', 3, 3],
  [']', 0, null],
  ['}', null, 0],
  [' ]', 1, null],
  [' }', null, 1],
  [',]', null, 1],
  [', }', 2, null],
  ['1', null, null],
  ['', null, null],
  [':', null, null],
])('what follows an item before %j, of a list and of an object', (text, inList, inObject) => {
  expect(read((bytes, at) => afterComma(bytes, at, CLOSE_LIST), text)).toBe(inList);
  expect(read((bytes, at) => afterComma(bytes, at, CLOSE_OBJECT), text)).toBe(inObject);
});

it('nothing comes behind nowhere', () => {
  const bytes = encoder.encode(':,1');
  expect(afterColon(bytes, NOWHERE)).toBe(NOWHERE);
  expect(afterComma(bytes, NOWHERE, CLOSE_LIST)).toBe(NOWHERE);
});
