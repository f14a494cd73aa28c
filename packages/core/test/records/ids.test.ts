import { expect, it } from 'vitest';
import { Ids } from '../../src/records/ids.ts';
import { recordOf } from './small-world.ts';

const ids = new Ids();

/** Whether an id stands twice in a list, and whether its texts had to be looked at. */
function look(texts: readonly string[]): { isRepeated: boolean; isDecoded: boolean } {
  const { record, decoded } = recordOf(`[${texts.join(',')}]`);
  ids.start(record);
  let at = 1;
  for (const text of texts) {
    ids.add(at, at + new TextEncoder().encode(text).length);
    at += new TextEncoder().encode(text).length + 1;
  }
  return { isRepeated: ids.isRepeated(), isDecoded: decoded.length > 0 };
}

it.each([
  [[]],
  [['"a"']],
  [['"1"', '"2"', '"3"']],
  [['"8"', '"9"', '"10"', '"11"']],
  [['"ab"', '"ba"']],
  [['"a"', '"ab"', '"ba"', '"bb"']],
])('ids that only grow are told apart by their bytes: %j', (texts) => {
  expect(look(texts)).toEqual({ isRepeated: false, isDecoded: false });
});

it.each<[string[], boolean]>([
  [['"a"', '"a"'], true],
  [['"b"', '"a"', '"b"'], true],
  [['"a"', '"b"', '"b"'], true],
  [['"10"', '"9"', '"10"'], true],
  [['"9"', '"10"', '"9"'], true],
  [['"a"', '"b"', '"c"', '"a"'], true],
  // One id may be written in several ways.
  [['"\\u0061"', '"a"'], true],
  [['"a"', '"\\u0061"'], true],
  [['"a/b"', '"a\\/b"'], true],
  [['1', '1.0'], true],
  [['1', '10'], false],
  [['"é"', '"e"', '"é"'], true],
  [['"b"', '"a"'], false],
  [['"ba"', '"ab"'], false],
  [['"10"', '"9"'], false],
  [['"c"', '"b"', '"a"'], false],
  [['"\\u0062"', '"a"'], false],
  // An item without an id is like no other.
  [['null', 'null'], false],
  [['null', '"aaa"'], false],
  [['null', '"a"', 'null'], false],
  [['"b"', 'null', '"a"', 'null'], false],
  [['"a"', 'null', '"a"'], true],
  [['"null"', 'null'], false],
])('of ids in any other order, %j, it is looked up whether one stands twice: %j', (texts, isRepeated) => {
  expect(look(texts)).toEqual({ isRepeated, isDecoded: true });
});

it('nothing is left of the ids of the list before', () => {
  look(['"c"', '"b"', '"a"', '"a"']);
  expect(look(['"a"', '"b"'])).toEqual({ isRepeated: false, isDecoded: false });
  expect(look(['"b"', '"a"'])).toEqual({ isRepeated: false, isDecoded: true });
  expect(look([])).toEqual({ isRepeated: false, isDecoded: false });
});
