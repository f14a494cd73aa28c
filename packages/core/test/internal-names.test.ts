import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INTERNAL_NAMES } from '../internal-names.js';

const at = (path: string): URL => new URL(path, import.meta.url);
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(at(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(at(`${folder}${name}`), 'utf8'));

it('shortens no name that data or published declarations have', () => {
  const schemas = [...filesIn('../../rules-data/schemas/', '.json'), ...filesIn('../dist/', '.schema.json')];
  const declarations = filesIn('../dist/', '.d.ts').map((text) => text.replaceAll(/\/\*[\s\S]*?\*\//g, ''));
  expect(declarations.length).toBeGreaterThan(2);
  const taken = INTERNAL_NAMES.filter(
    (name) =>
      schemas.some((text) => text.includes(`"${name}"`)) ||
      declarations.some((text) => new RegExp(`\\b${name}\\??\\s*[:(<]`).test(text)),
  );
  expect(taken).toEqual([]);
});

it('reads none of them by a text, and has none as a word', () => {
  const sources = readdirSync(at('../src/'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const name of sources) {
    // A part of a type is none of a value.
    const text = readFileSync(at(`../src/${name}`), 'utf8').replaceAll(/[A-Z]\w+\['\w+'\]|Pick<[^>]+>/g, '');
    // A table from words to something has them as names, which the build would shorten without the words.
    for (const internal of INTERNAL_NAMES)
      expect(text, `${name}: ${internal}`).not.toContain(`'${internal}'`);
  }
});
