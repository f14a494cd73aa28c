import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/notes/import-book.ts';
import { at, type Place } from '../../src/source/place.ts';
import { disputeDraft, disputeState } from '../../src/values/card-disputes.ts';
import { readDecimal } from '../../src/values/decimals.ts';
import { openEntries } from '../../src/values/entries.ts';
import {
  countAt,
  givenMetric,
  rangeAt,
  readShare,
  readTarget,
  sayFigure,
  timeAt,
  windowDaysOf,
  wordAt,
} from '../../src/values/figures.ts';
import { openOrders } from '../../src/values/orders.ts';
import { joinReaches, NO_REACH, printReach, sortedReach } from '../../src/values/reaches.ts';

const place = (value: unknown): Place => ({ value, path: 'x' });
const DAY = 86_400_000;

/** What a reader gives, and why the value was left out. */
function read<T>(reader: (book: ReturnType<typeof openBook>) => T): { value: T; why: string[] } {
  const book = openBook(Number.NaN);
  const value = reader(book);
  return { value, why: book.close().values.map(({ reason, places }) => `${reason} ${places.join()}`) };
}

describe('a value of a figure', () => {
  it.each([
    ['0.5', '0.5', []],
    [0, '0', []],
    [1, '1', []],
    ['1.01', undefined, ['not-a-share x']],
    ['-0.1', undefined, ['not-a-share x']],
    ['half', undefined, ['not-a-number x']],
    [null, undefined, []],
    [undefined, undefined, []],
  ])('%j as a share', (given, value, why) => {
    expect(read((book) => readShare(place(given), readDecimal, book))).toEqual({ value, why });
  });

  it.each([
    [0, 0, []],
    ['12', 12, []],
    [-1, undefined, ['not-a-count x']],
    ['many', undefined, ['not-a-count x']],
    [null, undefined, []],
  ])('%j as a count', (given, value, why) => {
    expect(read((book) => countAt(place(given), book))).toEqual({ value, why });
  });

  it.each([
    [' good ', 'GOOD', []],
    ['BAD', 'BAD', []],
    ['FAIR', undefined, ['unknown-word x']],
    [5, undefined, ['unknown-word x']],
    [null, undefined, []],
  ])('%j as a word', (given, value, why) => {
    expect(read((book) => wordAt(place(given), ['GOOD', 'BAD'], book))).toEqual({ value, why });
  });

  it.each([
    ['1970-01-02T00:00:00Z', DAY, []],
    ['soon', Number.NaN, ['not-a-time x']],
    [5, Number.NaN, ['not-a-time x']],
    [null, Number.NaN, []],
  ])('%j as a time', (given, value, why) => {
    expect(read((book) => timeAt(place(given), book))).toEqual({ value, why });
  });

  it('as a target', () => {
    expect(readTarget(place('0.50'))).toBe('0.5');
    expect(readTarget(place('much'))).toBeUndefined();
    expect(readTarget(place(null))).toBeUndefined();
    expect(readTarget(place(5), () => 'read')).toBe('read');
  });

  it('as a range, whose end the file has seen', () => {
    const START = Date.parse('2026-01-02T00:00:00Z');
    const book = openBook(Number.NaN);
    const range = place({ a: '2026-01-02T00:00:00Z', b: '2026-01-05T00:00:00Z' });
    expect(rangeAt(range, 'a', 'b', book)).toEqual({ from: START, to: START + 3 * DAY });
    expect(book.newest()).toBe(START + 3 * DAY);
    const other = openBook(Number.NaN);
    expect(rangeAt(place({ a: '2026-01-02T00:00:00Z' }), 'a', 'b', other)).toEqual({
      from: START,
      to: Number.NaN,
    });
    expect(other.newest()).toBeNaN();
  });
});

describe('a figure', () => {
  it.each([
    [0, 30 * DAY - 60_000, 30],
    [0, DAY, 1],
    [0, DAY / 2, 1],
    [0, DAY / 2 - 1, null],
    [DAY, 0, null],
    [Number.NaN, DAY, null],
  ])('from %d to %d is of %j days', (from, to, days) => {
    expect(windowDaysOf({ from, to })).toBe(days);
  });

  const none = { from: Number.NaN, to: Number.NaN };
  it('is its counts where they make sense, with its rate, target and verdict beside them', () => {
    const whole = {
      ...none,
      to: DAY,
      numerator: 3,
      denominator: 7,
      value: '0.43',
      target: '0.97',
      status: 'GOOD',
    };
    expect(givenMetric(whole, 30)).toEqual({
      numerator: 3,
      denominator: 7,
      value: '0.43',
      asOf: '1970-01-02T00:00:00Z',
      windowDays: 30,
      target: '0.97',
      status: 'GOOD',
    });
    expect(givenMetric({ ...none, numerator: 7, denominator: 7 })).toEqual({ numerator: 7, denominator: 7 });
    expect(givenMetric({ ...none, numerator: 8, denominator: 7, value: '1' })).toEqual({ value: '1' });
    expect(givenMetric({ ...none, numerator: 8, denominator: 7 })).toBeNull();
    expect(givenMetric({ ...none, numerator: 8 })).toBeNull();
    expect(givenMetric({ ...none, denominator: 8, target: '1' })).toBeNull();
  });

  it('is said with all that it has', () => {
    const book = openBook(Number.NaN);
    const all = { numerator: 3, denominator: 7, value: '0.43', target: '0.97', status: 'GOOD' };
    sayFigure('rate', { ...none, ...all }, book);
    sayFigure('rate', none, book);
    expect(book.close().messages).toEqual([
      { code: 'figure', args: { metric: 'rate', ...all } },
      { code: 'figure', args: { metric: 'rate' } },
    ]);
  });
});

describe('how far a list reaches', () => {
  it('of a list that begins with its latest entry: from its last entry to its first', () => {
    expect(sortedReach([5, 3, 3, 1])).toEqual({ since: 1, until: 5 });
    expect(sortedReach([5])).toEqual({ since: 5, until: 5 });
    expect(sortedReach([1, 5])).toEqual(NO_REACH);
    expect(sortedReach([5, Number.NaN, 1])).toEqual(NO_REACH);
    expect(sortedReach([])).toEqual(NO_REACH);
  });

  it('of several pages: back to the first hole', () => {
    const pages = [
      { since: 3, until: 6 },
      { since: 8, until: 12 },
      { since: 6, until: 8 },
    ];
    expect(joinReaches(pages)).toEqual({ since: 3, until: 12 });
    expect(joinReaches([...pages, { since: -Infinity, until: 2 }])).toEqual({ since: 3, until: 12 });
    expect(joinReaches([...pages, { since: -Infinity, until: 3 }])).toEqual({ since: -Infinity, until: 12 });
    expect(joinReaches([])).toBeUndefined();
  });

  it('as a snapshot has it', () => {
    expect(printReach({ since: DAY, until: 2 * DAY }, 'filedAt', 'sorted-export')).toEqual({
      since: '1970-01-02T00:00:00Z',
      until: '1970-01-03T00:00:00Z',
      by: 'filedAt',
      because: 'sorted-export',
    });
  });
});

describe('entries of several rows', () => {
  const collect = (of: string | undefined, ...entries: Record<string, unknown>[]) => {
    const book = openEntries(of);
    for (const entry of entries) book.add(entry);
    return book.orders();
  };

  it('of one id are one: its earliest time, and else what stands further down', () => {
    const [one, other] = [
      { id: 'a', at: '2026-02-02', status: 'open', closedAt: null, note: 'x' },
      { id: 'a', at: '2026-02-01', status: 'closed', closedAt: '2026-02-03', note: null },
    ];
    expect(collect('at', one, other)).toEqual([{ ...other, note: 'x' }]);
    expect(collect('at', other, one)).toEqual([{ ...one, at: other.at, closedAt: other.closedAt }]);
    // No time of its own is an earliest one.
    expect(collect(undefined, other, one)[0]).toMatchObject({ at: one.at });
  });

  it('have "not yet" only where none of them says more', () => {
    expect(collect('at', { id: 'a' }, { id: 'a', closedAt: null })).toEqual([{ id: 'a', closedAt: null }]);
    expect(collect('at', { id: 'a', at: null }, { id: 'a', at: '2026' })).toEqual([{ id: 'a', at: '2026' }]);
    expect(collect('at', { id: 'a', at: '2026' }, { id: 'a', at: null })).toEqual([{ id: 'a', at: '2026' }]);
    expect(collect('at', { id: 'a', at: 5 }, { id: 'a', at: '2026' })).toEqual([{ id: 'a', at: '2026' }]);
    expect(collect('at', { id: 'a', at: '2026' }, { id: 'a', at: 5 })).toEqual([{ id: 'a', at: 5 }]);
  });

  it('without an id, or with others, are each their own', () => {
    const [a, b, none] = [{ id: 'a' }, { id: 'b' }, { at: '2026' }];
    expect(collect('at', none, a, none, b)).toEqual([a, b, none, none]);
  });

  it('orders without an id are one order', () => {
    const book = openOrders();
    for (const units of [1, 2]) book.add({ units });
    book.add({ id: 'a', units: 5 });
    expect(book.orders()).toEqual([{ id: 'a', units: 5 }, { units: 3 }]);
    expect(openOrders().orders()).toEqual([]);
  });
});

describe('a card dispute', () => {
  const dispute = {
    id: 'd1',
    filedAt: '2026-02-01T00:00:00Z',
    reversedAt: undefined,
    fraud: undefined,
    amount: undefined,
    respondBy: null,
  };

  it('goes through its states, and an inquiry is before all of them', () => {
    const words = ['needs_response', 'under_review', 'won'];
    const states = [true, false].flatMap((isInquiry) => words.map((word) => disputeState(word, isInquiry)));
    expect(states).toEqual([...states].sort((a, b) => a - b));
    expect(new Set(states).size).toBe(6);
    expect(disputeState('lost', false)).toBe(disputeState('accepted', false));
    expect(disputeState('odd', false)).toBeNaN();
  });

  it('is a chargeback, and its deadline a notice', () => {
    const amount = { value: '5', currency: 'EUR' };
    const full = {
      ...dispute,
      id: 'd2',
      reversedAt: null,
      fraud: false,
      amount,
      respondBy: '2026-03-01T00:00:00Z',
    };
    expect(disputeDraft([dispute, full], NO_REACH)).toEqual({
      chargebacks: [
        { id: 'd1', filedAt: dispute.filedAt },
        { id: 'd2', filedAt: dispute.filedAt, reversedAt: null, fraud: false, amount },
      ],
      notices: [
        {
          id: 'deadline-d2',
          at: dispute.filedAt,
          kind: 'other',
          acknowledgedAt: null,
          respondBy: '2026-03-01T00:00:00Z',
        },
      ],
    });
  });

  it('of a sorted list is known to be whole between two instants', () => {
    const draft = disputeDraft([dispute], { since: DAY, until: 2 * DAY });
    expect(draft.observed).toEqual({
      chargebacks: printReach({ since: DAY, until: 2 * DAY }, 'filedAt', 'sorted-export'),
    });
    expect(draft).not.toHaveProperty('notices');
  });
});

it('a place in an answer is the first of several names that is there', () => {
  const answer = { value: { b: 1, c: null }, path: 'a[0]' };
  expect(at(answer, 'x', 'b')).toEqual({ value: 1, path: 'a[0].b' });
  expect(at(answer, 'x', 'y')).toEqual({ value: undefined, path: 'a[0].x' });
  expect(at({ value: answer.value, path: '' }, 'c', 'b')).toEqual({ value: null, path: 'c' });
  expect(at(answer, 'toString')).toEqual({ value: undefined, path: 'a[0].toString' });
  for (const value of [null, 'text', ['x']])
    expect(at({ value, path: 'a' }, '0')).toEqual({ value: undefined, path: 'a.0' });
});
