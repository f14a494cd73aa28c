import { expect, it } from 'vitest';
import { bytesOf } from '../../src/records/json-bytes.ts';
import { Key } from '../../src/records/key.ts';
import { RecordBytes } from '../../src/records/record-bytes.ts';

const recordOf = (bytes: Uint8Array): RecordBytes => new RecordBytes(bytes, () => '');

/** A name of so many letters, of which no four are the same. */
const nameOf = (length: number): string => 'abcdefghijklmnopqrstuvwxyz'.slice(0, length);

it.each(Array.from({ length: 22 }, (_, i) => i + 1))(
  'a name of %i letters is found where it stands, and nowhere a byte is another',
  (letters) => {
    const key = new Key(nameOf(letters));
    const text = `"${nameOf(letters)}":`;
    expect(key.length).toBe(letters + 3);
    for (const start of [0, 1, 2, 3, 7]) {
      // In the middle of the memory, where this record ends with the name.
      const memory = bytesOf(`${' '.repeat(start + 5)}${text}1234`);
      const bytes = memory.subarray(5, 5 + start + text.length);
      expect(key.isAt(recordOf(bytes), start)).toBe(true);
      expect(key.isAt(recordOf(memory), start + 5)).toBe(true);
      // Of the name the last byte lies behind the end.
      expect(key.isAt(recordOf(bytes.subarray(0, -1)), start)).toBe(false);
      expect(key.isAt(recordOf(bytes), start + 1)).toBe(false);
      for (let i = 0; i < text.length; i++) {
        const other = bytes.slice();
        other[start + i] = 0x7e;
        expect(key.isAt(recordOf(other), start), `byte ${i}`).toBe(false);
      }
    }
  },
);

it('a name that begins in the same way, or ends so, is another', () => {
  for (const [name, other] of [
    ['at', 'an'],
    ['placed', 'placedAt'],
    ['closedAt', 'openedAt'],
    ['refundedAt', 'returnedAt'],
  ] as const)
    expect(new Key(name).isAt(recordOf(bytesOf(`"${other}":"${name}":`)), 0)).toBe(false);
});
