import { expect, it } from 'vitest';
import { isLeft } from '../src/frame/is-left.ts';

it.each([
  ['{}', true],
  ['{"text":"x","isOwn":true}', true],
  ['{"draft":{"text":"x","reason":null,"newEvidence":false}}', true],
  ['[]', false],
  ['{"a":1}', false],
  ['{"draft":{"text":1,"reason":null,"newEvidence":false}}', false],
  // Names that every object has.
  ['{"hasOwnProperty":"text"}', false],
  ['{"propertyIsEnumerable":"text"}', false],
  ['{"constructor":true}', false],
  ['{"__proto__":{}}', false],
])('%s is what a page of ours leaves: %s', (stored, is) => {
  expect(isLeft(JSON.parse(stored))).toBe(is);
});
