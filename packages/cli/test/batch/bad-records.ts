/** A kind of record that cannot be scored, and the code that says so. */
export interface BadKind {
  readonly name: string;
  readonly code: string;
  readonly bytes: Uint8Array;
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const bare = '"snapshotVersion":1,"platform":"aliexpress","role":"buyer","asOf":"2026-02-10T08:00:00Z"';

/** Kinds of bad records. */
export const BAD_KINDS: readonly BadKind[] = [
  { name: 'cut off', code: 'INVALID_JSON', bytes: text(`{${bare}`) },
  { name: 'no JSON', code: 'INVALID_JSON', bytes: text('platform=aliexpress') },
  { name: 'two values', code: 'INVALID_JSON', bytes: text(`{${bare}} {${bare}}`) },
  {
    name: 'a byte order mark in the middle of the file',
    code: 'INVALID_JSON',
    bytes: text(`\ufeff{${bare}}`),
  },
  {
    name: 'not UTF-8',
    code: 'INVALID_UTF8',
    bytes: Uint8Array.of(...text(`{${bare},"region":"`), 0xff, 0x22, 0x7d),
  },
  {
    name: 'half of a pair, encoded',
    code: 'INVALID_UTF8',
    bytes: Uint8Array.of(...text(`{${bare},"region":"`), 0xed, 0xa0, 0x80, 0x22, 0x7d),
  },
  { name: 'nothing', code: 'EMPTY_RECORD', bytes: text('') },
  { name: 'only space', code: 'EMPTY_RECORD', bytes: text(' \t\r') },
  {
    name: 'too deep',
    code: 'TOO_DEEP',
    bytes: text(`{${bare},"params":${'['.repeat(64)}${']'.repeat(64)}}`),
  },
  { name: 'no object', code: 'INVALID_SNAPSHOT', bytes: text('[1,2,3]') },
  {
    name: 'an unknown platform',
    code: 'UNKNOWN_RULESET',
    bytes: text(`{${bare.replace('aliexpress', 'nowhere')}}`),
  },
  { name: 'no time', code: 'INVALID_SNAPSHOT', bytes: text(`{${bare.replace('02-10', '02-30')}}`) },
];
