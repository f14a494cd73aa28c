import { expect, it } from 'vitest';
import { ExpectedNames } from '../../src/records/expected-names.ts';
import { NOWHERE } from '../../src/records/json-bytes.ts';
import { Key } from '../../src/records/key.ts';
import { recordOf } from './small-world.ts';

interface Known {
  readonly name: string;
  readonly key: Key;
}
const known = (...names: string[]): ExpectedNames<Known> =>
  new ExpectedNames(new Map(names.map((name) => [name, { name, key: new Key(name) }])));

/** What is found at a place of a text, and which text was made of its bytes. */
function find(names: ExpectedNames<Known>, text: string, place = 0, at = 0, end = text.length) {
  const { record, decoded } = recordOf(text);
  record.at = 77;
  record.end = end;
  const found = names.find(record, at, place);
  return { name: found?.name, at: record.at, decoded };
}

it.each([
  ['"id":1', 5],
  ['"id" : 1', 7],
  ['"id"\n:\t"x"', 7],
])('finds a name it knows in %j, and where its value stands', (text, at) => {
  const names = known('at', 'id');
  expect(find(names, text)).toEqual({ name: 'id', at, decoded: ['id'] });
  const [first] = text.split(':') as [string];
  // At the same place it is the first guess, where it stands as machines write it.
  expect(find(names, text)).toEqual({ name: 'id', at, decoded: first === '"id"' ? [] : ['id'] });
  // At another place nothing is expected yet.
  expect(find(names, text, 1)).toEqual({ name: 'id', at, decoded: ['id'] });
});

it('finds white space behind the colon of a name it guessed', () => {
  const names = known('id');
  find(names, '"id":1');
  expect(find(names, '"id": \n 1')).toEqual({ name: 'id', at: 8, decoded: [] });
  expect(find(names, 'xx"id": 1', 0, 2)).toEqual({ name: 'id', at: 8, decoded: [] });
});

it('goes by what stands there where it guessed another', () => {
  const names = known('id', 'at');
  find(names, '"id":1');
  expect(find(names, '"at":1')).toEqual({ name: 'at', at: 5, decoded: ['at'] });
  expect(find(names, '"at":1')).toEqual({ name: 'at', at: 5, decoded: [] });
  expect(find(names, '"ix":1')).toEqual({ name: undefined, at: 5, decoded: ['ix'] });
});

it.each(['1', '"id', '"id"', '"id" 1', 'id":1', '"i\\u0064":1', '"i\nd":1', '}'])(
  'finds no name in %j, or leaves it to parsing',
  (text) => {
    for (const names of [known('id'), known('other')])
      for (let round = 0; round < 2; round++)
        expect(find(names, text)).toEqual({ name: undefined, at: NOWHERE, decoded: [] });
  },
);

it('looks for none at the end of the record, whatever lies behind', () => {
  const names = known('id');
  find(names, '"id":1');
  for (const end of [0, 5, 6])
    expect(find(names, '      "id":1', 0, 6, end)).toEqual({ name: undefined, at: NOWHERE, decoded: [] });
  expect(find(names, '      "id":1', 0, 6, 7)).toMatchObject({ name: 'id', at: 11 });
});

it('remembers a hundred names that nobody knows, and looks others up again and again', () => {
  const names = known('id');
  const all = Array.from({ length: 102 }, (_, i) => `n${i}`);
  const round = () =>
    all.map((name, i) => {
      const { name: meaning, at, decoded } = find(names, `"${name}":1`, i);
      expect([meaning, at]).toEqual([undefined, name.length + 3]);
      return decoded.length;
    });
  expect(round()).toEqual(all.map(() => 1));
  expect(round()).toEqual(all.map((_, i) => (i < 100 ? 0 : 1)));
  expect(find(names, '"id":1', 200)).toMatchObject({ name: 'id' });
});

it.each(['', 'é', '__proto__', 'toString'])('knows nothing of the name %j', (name) => {
  const names = known('id');
  const at = new TextEncoder().encode(name).length + 3;
  for (let round = 0; round < 2; round++)
    expect(find(names, `"${name}":1`)).toMatchObject({ name: undefined, at });
});
