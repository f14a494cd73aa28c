import { formatTime } from '@risk-check/core/snapshot';
import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/notes/import-book.ts';
import { monthOf } from '../../src/values/months.ts';
import {
  type DayOrder,
  dayOrderIn,
  dayProblem,
  instantText,
  isAmbiguousDay,
  readCompactInstant,
  readDay,
  readInstant,
  readPastDay,
} from '../../src/values/times.ts';

const textOf = (epochMs: number): string | null => (Number.isNaN(epochMs) ? null : formatTime(epochMs));
const dayOf = (text: string, order: DayOrder = 'unknown'): string | null => {
  const noon = textOf(readDay(text, order));
  return noon === null ? null : noon.replace(/T12:00:00Z$/, '');
};

describe('an instant', () => {
  it.each([
    ['2026-02-10T08:00:00Z', '2026-02-10T08:00:00Z'],
    [' 2026-02-10T08:00:00Z\n', '2026-02-10T08:00:00Z'],
    ['2026-02-10 08:00:00Z', '2026-02-10T08:00:00Z'],
    ['2026-02-10T08:00:00+0200', '2026-02-10T06:00:00Z'],
    ['2026-02-10T08:00:00 +02:00', '2026-02-10T06:00:00Z'],
    ['2026-02-10 08:00:00 -0500', '2026-02-10T13:00:00Z'],
    ['2026-02-10T08:00:00', null],
    ['2026-02-10', null],
    ['2026-02-10T08:00:00+020', null],
    ['', null],
  ])('%j is %j', (text, instant) => {
    expect(textOf(readInstant(text))).toBe(instant);
  });

  it.each([
    ['2026-02-10 08:00:00Z', '2026-02-10T08:00:00Z'],
    [1_770_000_000, '2026-02-02T02:40:00Z'],
    [1_770_000_000_000, '2026-02-02T02:40:00Z'],
    [1_770_000_000.5, '2026-02-02T02:40:00.500Z'],
    [1_770_000_000_000.7, '2026-02-02T02:40:00Z'],
    [1, '1970-01-01T00:00:01Z'],
    [0, null],
    [-1, null],
    [99_999_999_999, '5138-11-16T09:46:39Z'],
    [100_000_000_000, '1973-03-03T09:46:40Z'],
    [253_402_300_799_999, '9999-12-31T23:59:59.999Z'],
    [253_402_300_800_000, null],
    ['1969-12-31T23:59:59Z', null],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
    ['yesterday', null],
    [null, null],
    [true, null],
  ])('for a snapshot %j is %j', (value, instant) => {
    expect(instantText(value)).toBe(instant);
  });

  it.each([
    ['20261014020749000-0700', '2026-10-14T09:07:49Z'],
    [' 20261014020749-0700 ', '2026-10-14T09:07:49Z'],
    ['20261014020749250+02:00', '2026-10-14T00:07:49.250Z'],
    ['20261014020749', null],
    ['20261314020749000-0700', null],
    ['x20261014020749000-0700', null],
    ['20261014020749000-0700x', null],
    ['2026101402074900-0700', null],
  ])('without signs between: %j is %j', (text, instant) => {
    expect(textOf(readCompactInstant(text))).toBe(instant);
  });
});

describe('a day', () => {
  it.each([
    ['2026-02-10', '2026-02-10'],
    ['2026/2/1', '2026-02-01'],
    ['2026.12.31', '2026-12-31'],
    ['2026-02-10T08:00', '2026-02-10'],
    ['2026-02-10 08:00', '2026-02-10'],
    ['2026-02-10x', null],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['2026-00-10', null],
    ['x2026-02-10', null],
    // A spreadsheet counts days from 1899-12-30.
    ['46063', '2026-02-10'],
    ['46063.5', '2026-02-10'],
    ['36526', '2000-01-01'],
    ['36000', '1998-07-24'],
    ['35999', null],
    ['70857', '2093-12-29'],
    // Beyond the years that can be.
    ['72999', null],
    ['73050', null],
    ['460630', null],
    ['4606', null],
    ['46063.1234567890123', null],
    ['Feb 21, 2026', '2026-02-21'],
    ['Feb. 21 2026', '2026-02-21'],
    ['Jul-25-26', '2026-07-25'],
    ['February 1, 2026, 08:00', '2026-02-01'],
    ['февраля 3 2026 08:00', '2026-02-03'],
    ['21. März 2026', '2026-03-21'],
    ['21 de marzo de 2026', '2026-03-21'],
    ['3-Jul-26', '2026-07-03'],
    ['3 juil. 2026', '2026-07-03'],
    ['21 Feb, 2026', '2026-02-21'],
    ['21 Feb 2026 08:00', '2026-02-21'],
    ['21 Feb 2026x', null],
    ['Feb 21, 2026x', null],
    ['x Feb 21, 2026', null],
    ['21 Foo 2026', null],
    ['Foo 21, 2026', null],
    ['Feb 30, 2026', null],
    ['Feb 121, 2026', null],
    ['21 Feb 202', null],
    ['10.02.2026', '2026-02-10'],
    ['1.2.26', '2026-02-01'],
    ['10.02.2026 08:00', '2026-02-10'],
    ['10.02.2026, 08:00', '2026-02-10'],
    ['10.02.2026x', null],
    ['13/04/2026', '2026-04-13'],
    ['04/13/2026', '2026-04-13'],
    ['04/13/26', '2026-04-13'],
    ['4-13-26', '2026-04-13'],
    ['05/05/2026', '2026-05-05'],
    // Also 26 Dec 2012.
    ['12/12/26', null],
    ['12/12/2026', '2026-12-12'],
    ['04/13/2026 08:00', '2026-04-13'],
    ['04/13/2026, 08:00', '2026-04-13'],
    ['04/13/2026x', null],
    ['04/13/202', null],
    ['x04/13/2026', null],
    ['03/04/2026', null],
    ['12/11/2026', null],
    ['', null],
    ['soon', null],
  ])('%j is %j', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    ['03/04/2026', 'day-first', '2026-04-03'],
    ['03/04/2026', 'month-first', '2026-03-04'],
    ['03/04/26', 'month-first', '2026-03-04'],
    ['26/03/04', 'year-first', '2026-03-04'],
    ['26-3-04', 'year-first', '2026-03-04'],
    ['13/04/2026', 'month-first', null],
    ['04/13/2026', 'day-first', null],
    ['03.04.2026', 'month-first', '2026-04-03'],
    ['03.04.2026', 'mixed', null],
    ['13.04.2026', 'mixed', '2026-04-13'],
    ['04.04.2026', 'mixed', '2026-04-04'],
    ['04/13/2026', 'mixed', '2026-04-13'],
    [' 03/04/2026 ', 'day-first', '2026-04-03'],
    // The letter and its mark apart.
    ['21. Ma\u0308rz 2026', 'unknown', '2026-03-21'],
  ] as const)('%j in a file that is %s is %j', (text, order, day) => {
    expect(dayOf(text, order)).toBe(day);
  });

  it.each([
    ['03/04/2026', true],
    [' 03-04-26 ', true],
    ['03/04/2026 10:00', true],
    ['03.04.2026', false],
    ['13/04/2026', false],
    ['05/05/2026', false],
    ['31/31/2026', false],
    ['soon', false],
  ])('%j can be read in two ways: %j', (text, is) => {
    expect(isAmbiguousDay(text)).toBe(is);
    expect(dayProblem(text)).toBe(is ? 'ambiguous-day' : 'not-a-day');
  });
});

describe('how a file writes its days', () => {
  it.each([
    [['03/04/2026', '13/04/2026'], 'day-first'],
    [['03/04/2026', ' 04/13/2026 '], 'month-first'],
    [['12/13/26'], 'month-first'],
    // Also 26 Dec 2013.
    [['13/12/26'], 'unknown'],
    [['13/12/26', '31/12/26'], 'day-first'],
    [['26/12/13', '26/12/31'], 'year-first'],
    [['26/03/04', '26/11/20', '26/11/25'], 'unknown'],
    [['26-03-04', '26-11-20', '26-11-25'], 'unknown'],
    [['26.03.04', '26.11.20', '26.11.25'], 'unknown'],
    [['24/03/05', '25/03/05', '26/03/05'], 'unknown'],
    [['26.03.04', '26.11.28'], 'year-first'],
    [['04.03.26', '28.11.26'], 'day-first'],
    [['03/04/26', '13/04/2026'], 'day-first'],
    [['13/04/2026', '04/13/2026'], 'unknown'],
    [['13/04/2026', '14/04/2026'], 'day-first'],
    [['03/04/2026', '12/12/2026'], 'unknown'],
    [['13/14/2026'], 'unknown'],
    [['13/14/2026', '13/04/2026'], 'day-first'],
    [['2026-04-13', undefined, ''], 'unknown'],
    [['03.04.2026', '04/13/2026'], 'mixed'],
    [['3.04.2026', '04/13/2026'], 'mixed'],
    [['03.04.2026', '13/04/2026'], 'day-first'],
    [['v1.2', '04/13/2026'], 'month-first'],
    [['103.4', '04/13/2026'], 'month-first'],
    [[], 'unknown'],
  ] as const)('%j is %s', (texts, order) => {
    expect(dayOrderIn(texts, undefined, undefined, 2027)).toBe(order);
  });

  it.each([
    // One year against two: as the format says.
    [['04/03/26', '05/04/26'], 'day-first', 'day-first'],
    [['04/03/26', '05/04/26'], 'month-first', 'month-first'],
    // Three years against one: not as the format says.
    [['26/03/04', '26/11/20', '26/11/25'], 'day-first', 'unknown'],
    [['26/03/04', '26/11/20', '26/11/25'], 'year-first', 'year-first'],
    [['26/03/04'], 'month-first', 'unknown'],
    [['13/04/2026'], 'year-first', 'day-first'],
    [['03/04/2026'], 'year-first', 'unknown'],
    [['13/04/2026', '04/13/2026'], 'month-first', 'unknown'],
  ] as const)('%j of a format that is %s is %s', (texts, hint, order) => {
    expect(dayOrderIn(texts, undefined, hint, 2027)).toBe(order);
  });

  it('is as its owner says, as its rows show, and else as its kind of file always does', () => {
    expect(dayOrderIn(['13/04/2026'], 'mdy', 'day-first')).toBe('month-first');
    expect(dayOrderIn(['03/04/2026'], 'dmy')).toBe('day-first');
    expect(dayOrderIn(['26/04/03'], 'ymd')).toBe('year-first');
    expect(dayOrderIn(['13/04/2026'], undefined, 'month-first')).toBe('day-first');
    expect(dayOrderIn(['03/04/2026'], undefined, 'month-first')).toBe('month-first');
    expect(dayOrderIn(['03/04/2026'], undefined)).toBe('unknown');
  });
});

describe('a day on which something has happened', () => {
  const read = (text: string, asOf: string) => {
    const book = openBook(Date.parse(asOf));
    return {
      at: textOf(readPastDay(text, 'unknown', book)),
      newest: textOf(book.newest()),
      notes: book.close(),
    };
  };

  it('is its noon, and the file reaches to its end', () => {
    const { at, newest, notes } = read('2026-02-10', '2026-02-20T00:00:00Z');
    expect({ at, newest }).toEqual({ at: '2026-02-10T12:00:00Z', newest: '2026-02-10T23:59:59Z' });
    expect(notes.messages).toEqual([{ code: 'days-without-time', args: { count: 1, assumed: '12:00 UTC' } }]);
  });

  it.each([
    ['2026-02-10T12:00:00Z', '2026-02-10T12:00:00Z'],
    ['2026-02-10T11:59:59Z', '2026-02-10T11:59:59Z'],
    ['2026-02-10T03:00:00Z', '2026-02-10T03:00:00Z'],
    // It begins in the east 14 hours before it does at UTC.
    ['2026-02-09T10:00:00Z', '2026-02-09T10:00:00Z'],
    ['2026-02-09T09:59:59Z', '2026-02-10T12:00:00Z'],
  ])('judged at %s it was at %s', (asOf, at) => {
    expect(read('2026-02-10', asOf).at).toBe(at);
  });

  it('or nothing', () => {
    const { at, newest, notes } = read('soon', '2026-02-20T00:00:00Z');
    expect({ at, newest, messages: notes.messages }).toEqual({ at: null, newest: null, messages: [] });
  });
});

it.each([
  ['January', 1],
  ['fév', 2],
  ['MÄRZ', 3],
  ['abril', 4],
  ['мая', 5],
  ['juin', 6],
  ['lip', 7],
  ['août', 8],
  ['wrzesień', 9],
  ['Ott', 10],
  ['nov', 11],
  ['грудня', 0],
  ['dic', 12],
  ['foo', 0],
  ['', 0],
])('%s is month %i', (word, month) => {
  expect(monthOf(word)).toBe(month);
});
