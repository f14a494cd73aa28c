import { describe, expect, it } from 'vitest';
import { readHolidays } from '../../src/files/read-holidays.ts';
import { errorOf, memoryIo, problemsOf } from './memory-io.ts';

const read = (content: string): Promise<string[]> => readHolidays('h', memoryIo({ h: content }));
const wrong = (value: string, line: number, column: number, path?: string) => ({
  file: 'h',
  line,
  column,
  code: 'not-a-date',
  args: { value },
  ...(path === undefined ? {} : { path }),
});

describe('days without work', () => {
  it.each([
    ['one on each line', '2026-05-01\n2026-12-25', ['2026-05-01', '2026-12-25']],
    ['with comments, spaces and empty lines', '# Days\n\n 2026-05-01 # May\n', ['2026-05-01']],
    ['with CRLF', '2026-05-01\r\n2026-12-25\r\n', ['2026-05-01', '2026-12-25']],
    ['a list in JSON', ' \n["2026-05-01", "2026-12-25"]', ['2026-05-01', '2026-12-25']],
    ['none but a comment', '# none this year', []],
    ['an empty list', '[]', []],
    ['29 February of a leap year', '2028-02-29', ['2028-02-29']],
  ])('%s', async (_, content, days) => {
    expect(await read(content)).toEqual(days);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-01',
    '2026-1-1',
    '2026-01',
    '2026',
    '26-01-01',
    'x2026-01-01',
    '2026-01-01x',
    '2026-01-01 2026-01-02',
    '01.05.2026',
    '2026-aa-01',
    '2026-01-aa',
    'aaaa-01-01',
  ])('no day: %s', async (day) => {
    expect(await problemsOf(read(day))).toEqual([wrong(day, 1, 1)]);
  });

  it('names every line that is none', async () => {
    const { code } = await errorOf(read('May'));
    expect(code).toBe('UNREADABLE_INPUT');
    expect(await problemsOf(read('2026-05-01\n\nMay # first\n\r\nJune'))).toEqual([
      wrong('May', 3, 1),
      wrong('June', 5, 1),
    ]);
  });

  it('names every entry of a list that is none, and where it stands', async () => {
    expect(await problemsOf(read('["2026-05-01",\n  5, null,\n  ["2026-05-01"], "May"]'))).toEqual([
      wrong('5', 2, 3, '[1]'),
      wrong('null', 2, 6, '[2]'),
      wrong('["2026-05-01"]', 3, 3, '[3]'),
      wrong('May', 3, 19, '[4]'),
    ]);
  });
});
