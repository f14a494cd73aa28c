import { expect, it } from 'vitest';
import { OFFSET, parseDuration, parseOffset } from '../../src/exact/duration.ts';

it.each([
  ['30m', 1_800_000],
  ['24h', 86_400_000],
  ['7d', 604_800_000],
  ['-60d', -5_184_000_000],
  ['0d', 0],
  ['1.5h', 5_400_000],
])('a duration of %s', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

it('a duration of no known unit is no number', () => {
  expect([parseDuration('5w'), parseDuration('d7'), parseDuration('')]).toEqual([NaN, NaN, NaN]);
});

it.each([
  ['+00:00', 0],
  ['+08:00', 28_800_000],
  ['-08:00', -28_800_000],
  ['+05:45', 20_700_000],
  ['-03:30', -12_600_000],
])('an offset of %s', (text, milliseconds) => {
  expect(OFFSET.test(text)).toBe(true);
  expect(parseOffset(text)).toBe(milliseconds);
});

it.each(['08:00', '+8:00', '+20:00', '+08:60', '+0800', '+08:00 ', ' +08:00', 'Z', '+08:000'])(
  'no offset: %s',
  (text) => {
    expect(OFFSET.test(text)).toBe(false);
  },
);
