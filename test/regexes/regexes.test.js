import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { collectRegexes } from './collect.js';

const { literals, made } = collectRegexes(fileURLToPath(new URL('../..', import.meta.url)));
const read = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const linear = new Set(read('linear.json'));
/** @type {Record<string, string>} */
const bounded = read('bounded.json');
/** @type {Record<string, string>} */
const parts = read('made-of-parts.json');

describe('regular expressions', () => {
  it('are decided to be linear, or their input is bounded: npm run lint:regexes', () => {
    const open = [...literals].filter(([text]) => !linear.has(text) && !Object.hasOwn(bounded, text));
    expect(open.map(([text, { places }]) => `${places[0]} ${text}`)).toEqual([]);
    expect(literals.size).toBeGreaterThan(300);
  });

  it('that are bounded say what bounds them, and are still there', () => {
    for (const [text, because] of Object.entries(bounded)) {
      expect(because.length, text).toBeGreaterThan(20);
      expect(linear.has(text), text).toBe(false);
      expect(literals.has(text), text).toBe(true);
    }
  });

  it('that are made of parts are listed, with what they are made of', () => {
    expect(made.map(({ place, text }) => `${place}: ${text}`).sort()).toEqual(Object.keys(parts).sort());
    for (const because of Object.values(parts)) expect(because.length).toBeGreaterThan(20);
  });
});
