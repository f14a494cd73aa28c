import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTime, formatTime, parseTime } from '../../src/exact/parse-time.ts';
import { timeText } from '../generators/times.ts';

const instant = fc.integer({
  min: Date.parse('0001-01-02T00:00:00Z'),
  max: Date.parse('9999-12-30T00:00:00Z'),
});
const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });

describe('formatTime', () => {
  it.each([
    '0001-01-02T00:00:00Z',
    '0999-12-31T23:59:59Z',
    '1000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-06-15T12:00:00.007Z',
  ])('writes a year with four digits, and milliseconds where there are some: %s', (text) => {
    expect(formatTime(Date.parse(text))).toBe(text);
  });
});

describe('canonicalTime', () => {
  it.each([
    ['2026-06-15T12:00:00Z', '2026-06-15T12:00:00Z'],
    ['2026-06-15t12:00:00Z', '2026-06-15T12:00:00Z'],
    ['2026-06-15T12:00:00z', '2026-06-15T12:00:00Z'],
    ['2026-06-15T14:00:00+02:00', '2026-06-15T12:00:00Z'],
    ['2026-06-15T12:00:00.5Z', '2026-06-15T12:00:00.500Z'],
    ['2026-06-15T12:00:00.00Z', '2026-06-15T12:00:00Z'],
    ['2026-06-15T12:00Z', '2026-06-15T12:00:00Z'],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalTime(text, parseTime(text))).toBe(canonical);
  });
});

describe('parseTime', () => {
  it.each([
    ['nine digits of a second', '2026-06-15T12:00:00.123456789Z', Date.parse('2026-06-15T12:00:00.123Z')],
    ['ten digits of a second', '2026-06-15T12:00:00.1234567890Z', Number.NaN],
    ['no digit behind the dot', '2026-06-15T12:00:00.Z', Number.NaN],
    ['a dot before the seconds', '2026-06-15T12:00.00Z', Number.NaN],
    ['letters for seconds', '2026-06-15T12:00:xxZ', Number.NaN],
    ['second 59', '2026-06-15T12:00:59Z', Date.parse('2026-06-15T12:00:59Z')],
    ['second 60', '2026-06-15T12:00:60Z', Number.NaN],
    ['second 60 before an offset', '2026-06-15T12:00:60+00:00', Number.NaN],
  ])('reads or refuses %s', (_, text, at) => {
    expect(parseTime(text)).toBe(at);
  });

  it('reads every valid time as Date.parse does', () => {
    fc.assert(
      fc.property(instant, offset, fc.constantFrom('T', 't'), (at, minutes, t) => {
        const text = timeText(at, minutes);
        expect(parseTime(text.replace('T', t))).toBe(at);
        expect(parseTime(text)).toBe(Date.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back what formatTime prints', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(parseTime(formatTime(at))).toBe(at);
      }),
    );
  });

  it('cuts fractions to milliseconds', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 999_999 }), (at, micros) => {
        const second = Math.floor(at / 1000) * 1000;
        const text = timeText(second).replace(/\.000Z$/, `.${String(micros).padStart(6, '0')}Z`);
        expect(parseTime(text)).toBe(second + Math.floor(micros / 1000));
      }),
    );
  });

  it('agrees with a plain reading of RFC 3339 on mutated times', () => {
    const mutated = fc
      .tuple(instant, offset, fc.nat(), fc.constantFrom(...'0123456789TZ:+-. ', ''), fc.constantFrom(0, 1))
      .map(([at, minutes, place, character, cut]) => {
        const text = timeText(at, minutes);
        const i = place % text.length;
        return text.slice(0, i) + character + text.slice(i + cut);
      });
    fc.assert(
      fc.property(mutated, (text) => {
        expect(parseTime(text)).toBe(plainReading(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+00:60',
    '0000-01-01T00:00:00Z',
    '',
  ])('refuses %s', (text) => {
    expect(parseTime(text)).toBeNaN();
  });

  it.each(['2024-02-29T00:00:00Z', '2000-02-29T00:00:00Z', '2026-12-31T23:59:59.999Z', '2026-01-01T00:00Z'])(
    'accepts %s',
    (text) => {
      expect(parseTime(text)).toBe(Date.parse(text));
    },
  );
});

/** Splits a time into its numbers, and asks Date.UTC whether that day exists. */
function plainReading(text: string): number {
  const [date = '', rest = ''] = [text.slice(0, 10), text.slice(10)];
  if (!/^\d\d\d\d-\d\d-\d\d$/.test(date) || !/^[Tt]/.test(rest)) return Number.NaN;
  const parts = /^(\d\d):(\d\d)(:(\d\d)(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$/.exec(rest.slice(1));
  if (!parts) return Number.NaN;
  const [, hour = '', minute = '', , second = '0', fraction = '.0', zone = ''] = parts;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  const exists = year > 0 && midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  const [hours = 0, minutes = 0] = /[Zz]/.test(zone) ? [0, 0] : zone.slice(1).split(':').map(Number);
  if (
    !exists ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59 ||
    hours > 23 ||
    minutes > 59
  )
    return Number.NaN;
  const east = (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
  const milliseconds = Number(fraction.slice(1).padEnd(3, '0').slice(0, 3));
  return (
    midnight.getTime() +
    ((Number(hour) * 60 + Number(minute) - east) * 60 + Number(second)) * 1000 +
    milliseconds
  );
}
