import { describe, expect, it } from 'vitest';
import { readyColumn } from '../../src/columns/read-column.ts';
import type { Check } from '../../src/form/form.ts';

const noCheck: Check = () => {
  throw new Error('times are not checked by a form');
};
const ready = (times: readonly number[]) =>
  readyColumn('list.at', { times: Float64Array.from(times) }, true, noCheck, undefined);

/** A number is wrong, all else is right; unknown is nothing to look at. */
const noNumber: Check = (value) => {
  if (value === undefined) throw new Error('looked at what is unknown');
  return typeof value === 'number'
    ? [{ code: 'wrong-type', path: [], expected: 'no number', limit: false }]
    : null;
};

describe('a column of times', () => {
  it.each([
    ['unknown', Number.NaN],
    ['not come', Infinity],
    ['1970', 0],
    ['the first that can be said', Date.parse('0001-01-01T00:00:00Z')],
    ['the last that can be said', Date.parse('9999-12-31T23:59:59.999Z')],
  ])('holds %s', (_what, time) => {
    const column = ready([1000, time]);
    expect([column.isClean, column.isFine(0, 2), column.read(0, 2)]).toEqual([true, true, [1000, time]]);
  });

  it.each([
    ['before the first', Date.parse('0001-01-01T00:00:00Z') - 1],
    ['after the last', Date.parse('9999-12-31T23:59:59.999Z') + 1],
    ['that has always been', -Infinity],
    ['of no calendar', 1e300],
    ['of no calendar, and not whole', -1e13 * 99 - 0.5],
  ])('is looked at row by row where it holds a time %s', (_what, time) => {
    const column = ready([1, 2, time, 3]);
    expect(column.isClean).toBe(false);
    expect(
      [
        [0, 2],
        [0, 4],
        [1, 3],
        [2, 3],
        [3, 4],
        [2, 2],
      ].map(([from, to]) => column.isFine(from as number, to as number)),
    ).toEqual([...[true, false, false, false, true, true]]);
  });

  it('reads some rows and no others', () => {
    const column = ready([10, 20, 30, 40]);
    expect([column.read(1, 3), column.read(3, 4), column.read(2, 2)]).toEqual([[20, 30], [40], []]);
  });

  it.each([0.5, -1.25, 1e12 + 0.5])('is refused for %d, which is no whole millisecond', (time) => {
    expect(() => ready([1, time])).toThrow(
      new RangeError(`list.at: expected whole milliseconds, got ${time} in row 1`),
    );
  });
});

describe.each(['plain', 'coded'])('a column of values, %s', (holding) => {
  const column = (values: readonly unknown[], words?: readonly string[]) => {
    const different = [undefined, ...new Set(values)];
    const codes = Int32Array.from(values, (value) => (value === undefined ? -1 : different.indexOf(value)));
    return readyColumn(
      'list.kind',
      holding === 'plain' ? { values } : { values: different, codes },
      false,
      noNumber,
      words && new Set(words),
    );
  };

  it('reads some rows and no others', () => {
    const whole = column(['a', undefined, null, true, 'b']);
    expect(whole.isClean).toBe(true);
    expect(whole.read(0, 5)).toEqual(['a', undefined, null, true, 'b']);
    expect([whole.read(1, 3), whole.read(4, 5), whole.read(2, 2)]).toEqual([[undefined, null], ['b'], []]);
    expect(whole.read(3, 5)).toHaveLength(2);
  });

  it('is looked at row by row where some are wrong', () => {
    const wrong = column(['a', 5, 'b', 5, undefined]);
    const rows = [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
      [2, 4],
      [4, 5],
      [1, 1],
    ];
    expect(wrong.isClean).toBe(false);
    expect(rows.map(([from, to]) => wrong.isFine(from as number, to as number))).toEqual([
      ...[true, false, false, true, false, true, true],
    ]);
    expect(column(['a', 'b']).isFine(0, 2)).toBe(true);
    // The last row counts like others.
    expect(column(['a', 'b', 5]).isClean).toBe(false);
  });

  it('knows some words, and anything else that is no text', () => {
    expect(column(['walk', 'swim', null, undefined, true, 'ride'], ['walk', 'ride']).read(0, 6)).toEqual([
      ...['walk', undefined, null, undefined, true, 'ride'],
    ]);
    expect(column(['swim'], []).read(0, 1)).toEqual([undefined]);
  });
});

it.each<[boolean, object, string]>([
  [true, { values: ['a'] }, 'list.x: expected times, got the other'],
  [false, { times: new Float64Array(1) }, 'list.x: expected values, got the other'],
])('a column of the other kind is refused', (isTime, column, message) => {
  expect(() => readyColumn('list.x', column as never, isTime, () => null, undefined)).toThrow(
    new RangeError(message),
  );
});
