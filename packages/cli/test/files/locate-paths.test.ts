import { describe, expect, it } from 'vitest';
import { createPlaces } from '../../src/files/create-places.ts';
import { locatePaths } from '../../src/files/locate-paths.ts';
import { byPlace, locateIssues } from '../../src/files/locate-problems.ts';

const text = `{
  "a": { "b": [1, { "c": 2 }], "": 5 },
  "1": "one"
}`;
const places = (paths: readonly string[], isName?: (i: number) => boolean) =>
  locatePaths({ name: 'x', text }, paths, isName).map(({ path, line, column }) => [path, line, column]);

describe('where a value stands', () => {
  it.each([
    ['', 1, 1],
    ['a', 2, 8],
    ['a.b', 2, 15],
    ['a.b[0]', 2, 16],
    ['a.b[1].c', 2, 26],
    ['a[""]', 2, 36],
    ['["1"]', 3, 8],
  ])('%s', (path, line, column) => {
    expect(places([path])).toEqual([[path, line, column]]);
  });

  it.each([
    ['a.gone', 2, 8, 'in an object'],
    ['a.b[2]', 2, 15, 'in a list'],
    ['gone', 1, 1, 'in the whole'],
    ['gone.x.y[0].z', 1, 1, 'several levels deep'],
    ['a.b.length', 2, 15, 'a name in a list'],
    ['a[0]', 2, 8, 'a number in an object'],
    ['["1"].length', 3, 8, 'in a text'],
    ['a.b[0][0]', 2, 16, 'in a number'],
    ['a.constructor', 2, 8, 'what every object has'],
  ])('%s is missing, so that it is missing from is named', (path, line, column) => {
    expect(places([path])).toEqual([[path, line, column]]);
  });

  it('or its name, where that is what is wrong', () => {
    expect(places(['a', 'a.b[0]', ''], () => true)).toEqual([
      ['a', 2, 3],
      // What stands in a list, and the whole, have none.
      ['a.b[0]', 2, 16],
      ['', 1, 1],
    ]);
    expect(places(['a', '["1"]'], (i) => i === 1)).toEqual([
      ['a', 2, 8],
      ['["1"]', 3, 3],
    ]);
  });

  it('of nothing nowhere', () => {
    expect(locatePaths({ name: 'x', text: '' }, ['a'])).toEqual([{ file: 'x', path: 'a' }]);
  });
});

it('a place has its line, too', () => {
  expect(createPlaces({ name: 'x', text })(text.indexOf('"1"'))).toEqual({
    file: 'x',
    line: 3,
    column: 3,
    excerpt: { text: '  "1": "one"', indent: 2 },
  });
});

describe('problems', () => {
  const issue = (path: string) => ({ path, code: 'missing' }) as never;

  it('come in the order in which a reader meets them', async () => {
    const found = await locateIssues({ name: 'x', text }, ['["1"]', 'a.b[1].c', 'a', 'gone'].map(issue));
    expect(found).toEqual([
      { file: 'x', path: 'gone', line: 1, column: 1, issue: issue('gone') },
      { file: 'x', path: 'a', line: 2, column: 8, issue: issue('a') },
      { file: 'x', path: 'a.b[1].c', line: 2, column: 26, issue: issue('a.b[1].c') },
      { file: 'x', path: '["1"]', line: 3, column: 8, issue: issue('["1"]') },
    ]);
  });

  it('without a place come first, and keep their order', () => {
    const problem = (line?: number, column?: number) => ({ line, column }) as never;
    const [none, second, first] = [problem(), problem(2, 1), problem(1, 9)];
    expect([second, first, none].sort(byPlace)).toEqual([none, first, second]);
    expect([problem(1, 2), problem(1)].sort(byPlace)).toEqual([problem(1), problem(1, 2)]);
    expect(byPlace(none, none)).toBe(0);
  });
});
