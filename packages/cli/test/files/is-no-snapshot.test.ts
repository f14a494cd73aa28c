import { expect, it } from 'vitest';
import { isNoSnapshot } from '../../src/files/is-no-snapshot.ts';
import { memoryIo } from './memory-io.ts';

const isNone = (content: string): Promise<boolean> => isNoSnapshot('x', memoryIo({ x: content }));

it.each([
  ['a report', '{ "reportVersion": 1, "findings": [] }'],
  ['a list, such as suppressions', '[{ "platform": "etsy" }]'],
  ['a number', '5'],
  ['a text', '"platform"'],
  ['null', 'null'],
])('%s is none', async (_, content) => {
  expect(await isNone(content)).toBe(true);
});

it.each([
  ['one that says its version only', '{ "snapshotVersion": 1 }'],
  ['one that says its platform only', '{ "platform": "etsy" }'],
  ['both', '{ "snapshotVersion": 1, "platform": "etsy" }'],
  ['broken JSON', '{ "reportVersion": 1'],
  ['a name given twice', '{ "reportVersion": 1, "reportVersion": 1 }'],
  ['an empty file', ''],
])('%s may be one, and its error is said when it is read', async (_, content) => {
  expect(await isNone(content)).toBe(false);
});

it('a file that cannot be read may be one', async () => {
  expect(await isNoSnapshot('gone', memoryIo({}))).toBe(false);
});
