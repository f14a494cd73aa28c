import { readdirSync, readFileSync } from 'node:fs';
import type { Ruleset } from '@risk-check/core';
import { rulesetProblem } from '@risk-check/report/problems';
import { en } from '@risk-check/report/words/en';
import { findRuleset, rulesets } from '@risk-check/rules-data';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../packages/cli/test/fake-io.ts';
import { type Reading, readSnapshotText } from '../src/snapshot/read-snapshot-text.ts';

const loaded = new Map<string, Ruleset>();
beforeAll(async () => {
  for (const entry of rulesets) loaded.set(entry.id, (await entry.load()).default as Ruleset);
});

const read = (text: string): Reading =>
  readSnapshotText(
    text,
    (platform, role) => {
      const found = findRuleset(platform, role);
      return 'unknown' in found ? rulesetProblem(platform, role, found) : (loaded.get(found.id) as Ruleset);
    },
    en,
  );

const file = new URL('../../../examples/aliexpress-buyer/six-disputes.json', import.meta.url);
const good = readFileSync(file, 'utf8');

it('reads past a mark of the encoding, as the command line does, and keeps places', () => {
  expect(read(`\uFEFF${good}`)).toMatchObject({ kind: 'ready' });
  expect(read('\uFEFF[1,]')).toMatchObject({ kind: 'broken', problems: [{ start: 3, line: 1, column: 4 }] });
});

/** What the command line says of a text. */
async function cliIssues(text: string): Promise<{ line: number; column: number; message: string }[]> {
  const { stderr } = await runCli(['s.json', '--format', 'json'], { files: { 's.json': text } });
  return stderr === '' ? [] : JSON.parse(stderr).error.issues;
}

/** Broken texts of every kind. */
const broken: readonly (readonly [string, string])[] = [
  ['an end too early', good.slice(0, 300)],
  ['a comma too many', good.replace(/"me",/, '"me",,')],
  ['a comma before the end', '{ "snapshotVersion": 1, }'],
  ['single quotes', good.replaceAll('"', "'")],
  ['a comment', `// mine\n${good}`],
  ['a name given twice', good.replace('"role"', '"platform"')],
  ['too deep', '['.repeat(80)],
  ['no object', '[1, 2]'],
  ['a time that is none', good.replace(/"placedAt": "[^"]*"/g, '"placedAt": "yesterday"')],
  ['a missing field', '{ "snapshotVersion": 1, "platform": "aliexpress", "role": "buyer" }'],
  ['an unknown platform', good.replace('"aliexpress"', '"aliexpres"')],
  ['an unknown platform and more', good.replace('"aliexpress"', '"aliexpres"').replace('"active"', '7')],
  ['an unknown role', good.replace('"buyer"', '"byer"')],
  ['a newer version', good.replace('"snapshotVersion": 1', '"snapshotVersion": 2')],
];

describe('problems', () => {
  it.each(broken)('are those of the command line, at the same places: %s', async (_, text) => {
    const reading = read(text);
    const problems = reading.kind === 'broken' ? reading.problems : [];
    const wanted = await cliIssues(text);
    expect(wanted.length).toBeGreaterThan(0);
    expect(problems.map(({ line, column, message }) => ({ line, column, message }))).toEqual(
      wanted.map(({ line, column, message }) => ({ line, column, message })),
    );
    for (const { start, end } of problems) expect(end).toBeGreaterThanOrEqual(start);
  });

  it('are found wherever a letter is missing or too many, and reading never fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.constantFrom('', '"', ',', '}', '[', 'x'),
        async (at, letter) => {
          const text = good.slice(0, at) + letter + good.slice(at + 1);
          const reading = read(text);
          expect(reading.kind === 'broken' ? reading.problems.map(({ message }) => message) : []).toEqual(
            (await cliIssues(text)).map(({ message }) => message),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

it('reads every example', () => {
  const examples = new URL('../../../examples/', import.meta.url);
  for (const name of readdirSync(examples, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue;
    expect(read(readFileSync(new URL(name, examples), 'utf8')).kind, name).toBe('ready');
  }
});

it('calls a text without anything empty, not broken', () => {
  expect(read(' \n').kind).toBe('empty');
});
