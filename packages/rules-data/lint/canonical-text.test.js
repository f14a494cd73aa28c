import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.js';

const list = (/** @type {number} */ characters) => ['x'.repeat(characters)];

test('a list that fills the line stays on it where no comma follows', () => {
  // Two of indentation, five of `"a": `, four of brackets and quotes.
  expect(canonicalText({ a: list(99) })).toBe(`{\n  "a": ["${'x'.repeat(99)}"]\n}\n`);
  expect(canonicalText({ a: list(100) })).toBe(`{\n  "a": [\n    "${'x'.repeat(100)}"\n  ]\n}\n`);
});

test('a comma that follows counts as a character of the line', () => {
  expect(canonicalText({ a: list(99), b: 1 })).toBe(
    `{\n  "a": [\n    "${'x'.repeat(99)}"\n  ],\n  "b": 1\n}\n`,
  );
});
