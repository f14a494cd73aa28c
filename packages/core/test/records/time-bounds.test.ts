import { expect, it } from 'vitest';
import { commonTime, LONGEST_TIME } from '../../src/records/common-time.ts';

/** The time behind so many bytes, with so many behind it, in a part of a memory. */
function read(text: string, before = 0, room = LONGEST_TIME): number {
  const memory = new Uint8Array(100).fill(0x20);
  memory.set(new TextEncoder().encode(text), 10 + before);
  return commonTime(new DataView(memory.buffer, 10, before + room), before);
}

it.each([
  '1970-01-01T00:00:00Z',
  '1970-01-01T00:00:00.001Z',
  '1999-12-31T23:59:59.999Z',
  '2000-02-29T12:34:56Z',
  '2026-01-09T09:09:09.090Z',
  '2026-10-19T20:30:40.123Z',
  '2100-02-28T23:59:59Z',
  '2169-11-30T00:00:00Z',
  '2169-12-31T23:59:59.999Z',
])('%s is read as Date reads it', (text) => {
  for (const before of [0, 1, 4, 23]) expect(read(text, before)).toBe(Date.parse(text));
});

it.each([
  // Years before and after those that are looked up, which the strict reader reads.
  '1969-12-31T23:59:59Z',
  '0070-01-01T00:00:00Z',
  '2170-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  // Days, hours and months that do not exist.
  ...['2026-00-15T12:00:00Z', '2026-13-15T12:00:00Z', '2026-19-15T12:00:00Z', '2169-12-32T00:00:00Z'],
  ...['2169-11-31T00:00:00Z', '2100-02-29T00:00:00Z', '2026-06-00T00:00:00Z', '2026-06-31T00:00:00Z'],
  ...['2026-06-15T24:00:00Z', '2026-06-15T23:60:00Z', '2026-06-15T23:59:60Z', '2026-06-15T99:99:99Z'],
  // Other forms.
  ...['2026-06-15t12:00:00Z', '2026-06-15T12:00:00z', '2026-06-15 12:00:00Z', '2026/06/15T12:00:00Z'],
  ...[
    '2026-06-15T12:00:00.12Z',
    '2026-06-15T12:00:00.1234Z',
    '2026-06-15T12:00:00,123Z',
    '2026-06-15T12.00.00Z',
  ],
  ...['2026-06-15T12:00:00+00:00', '2026-06-15T12:00Z', '2026-06-15', ''],
])('%s is left to who reads every form', (text) => {
  expect(read(text)).toBeNaN();
});

it.each([...'/:;@!~ \u0000\u007f-'])('%j is no digit', (letter) => {
  const whole = '2026-06-15T12:34:56.789Z';
  for (let i = 0; i < whole.length; i++)
    if (/\d/.test(whole[i] ?? '')) expect(read(whole.slice(0, i) + letter + whole.slice(i + 1))).toBeNaN();
});

it('is left to others where fewer bytes follow than the longer form has', () => {
  const text = '2026-06-15T12:34:56Z';
  expect(read(text, 3, LONGEST_TIME)).toBe(Date.parse(text));
  for (let room = 0; room < LONGEST_TIME; room++)
    for (const before of [0, 3, 30]) expect(read(text, before, room)).toBeNaN();
});
