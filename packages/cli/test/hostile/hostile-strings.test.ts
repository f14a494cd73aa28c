import { describe, expect, it } from 'vitest';
import { someOf } from '../../../../scripts/some-cases.js';
import { runCli } from '../fake-io.ts';
import { ESCAPES } from './escapes.ts';
import { filesOf, filled, type Given, harmless, OPEN_FIELDS, STRICT_FIELDS, STRINGS } from './fields.ts';
import { OF_ERRORS, SURFACES } from './surfaces.ts';

const open = Object.entries(OPEN_FIELDS);
const strict = Object.entries(STRICT_FIELDS);
const surfaces = Object.entries(SURFACES);

/** Runs a command over it; every escape, with the output it stands in. */
async function escapesOf(name: string, given: Given, isOpen = true): Promise<string[]> {
  const { argv, form, file } = SURFACES[name] as (typeof SURFACES)[string];
  const files = filesOf(given);
  const { code, stdout, stderr, written } = await runCli(argv(given), { files });
  const text = file === undefined ? stdout : (written[file] ?? '');
  const isPrinted = text !== '';
  if (code === 70) return [`${name}: a bug: ${stderr}`];
  // One refusal would hide all other fields.
  if (isOpen && code > 1) return [`${name}: refused: ${stderr}`];
  if (isOpen && text === '') return [`${name}: printed nothing: ${stderr}`];
  const ofErrors =
    code === 0 || form === 'terminal' || !stderr.startsWith('{') ? ESCAPES.terminal : ESCAPES.json;
  return [
    ...(isPrinted ? ESCAPES[form](text) : []),
    ...(file === undefined ? [] : ESCAPES.terminal(stdout)),
    ...ofErrors(stderr),
  ].map((one) => `${name}: ${one}`);
}

it('holds enough strings, fields and outputs', () => {
  expect(new Set(STRINGS).size).toBeGreaterThanOrEqual(60);
  expect(open.length).toBeGreaterThanOrEqual(40);
  expect(new Set(surfaces.map(([, { form }]) => form)).size).toBe(Object.keys(ESCAPES).length);
});

it.each(surfaces)('%s prints what it is made for, without a stranger', async (name) => {
  expect(await escapesOf(name, harmless())).toEqual([]);
});

// Over all turns every string in every open field and every output; in fields that refuse most, in a quarter of the outputs.
describe('no text of a stranger is more than a text', () => {
  it.each(surfaces.map(([name], i) => [name, i] as const))('in every open field: %s', async (name, i) => {
    const turns = someOf([...STRINGS.keys()], 66, i * 7);
    const escapes: string[] = [];
    for (const turn of turns)
      escapes.push(...(await escapesOf(name, filled(turn))).map((one) => `turn ${turn}: ${one}`));
    expect(turns.length).toBeGreaterThan(1);
    expect(escapes).toEqual([]);
  });

  it.each(strict.map(([field, put], i) => [field, put, i] as const))(
    'in a field that refuses most: %s',
    async (_, put, i) => {
      const escapes: string[] = [];
      for (const [j, text] of someOf([...STRINGS.entries()], 66, i * 5)) {
        const given = harmless();
        put(given, text);
        for (const name of OF_ERRORS.filter((_, k) => k % 4 === (i + j) % 4))
          escapes.push(...(await escapesOf(name, given, false)));
      }
      expect(escapes).toEqual([]);
    },
  );
});
