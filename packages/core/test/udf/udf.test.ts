import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { scoreAccount, scoreCompact } from '../../src/index.ts';
import { datasetExamples } from '../fixtures/dataset-examples.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';

const script = readFileSync(fileURLToPath(new URL('../../dist/udf.js', import.meta.url)), 'utf8');

type Udf = (snapshotJson: string | null, rulesetJson: string, optionsJson?: string | null) => string;

/** A bare engine: the language and nothing of a host, not even a console. */
function bareEngine(name = 'scoreAccountJson'): Udf {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  runInContext(
    'for (const name of ["console", "WebAssembly", "Intl", "SharedArrayBuffer", "Atomics", "escape", "unescape"]) delete globalThis[name];' +
      'Math.random = Date.now = () => { throw new Error("not pure"); };',
    context,
  );
  return runInContext(`${script}\n${name}`, context) as Udf;
}

const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const rules = JSON.stringify(goldenRuleset);

describe('the script for engines that run JavaScript inside a query', () => {
  it('imports nothing and defines functions', () => {
    expect(script).not.toMatch(/^\s*(import|export)\b/m);
    expect(bareEngine()).toBeTypeOf('function');
  });

  it('holds nothing that ends the quotes in which databases take it', () => {
    for (const quotes of ['$$', '"""', "'''"]) expect(script).not.toContain(quotes);
  });

  it('says in a bare engine what the library says', () => {
    const udf = bareEngine();
    for (const { snapshot, ruleset } of datasetExamples.filter((_, i) => i % 100 === 0)) {
      const json = JSON.stringify(snapshot);
      expect(JSON.parse(udf(json, JSON.stringify(ruleset.source)))).toEqual(
        JSON.parse(JSON.stringify(scoreAccount(snapshot, ruleset))),
      );
    }
  });

  it('gives the compact outcome, and judges at another instant', () => {
    const compact = bareEngine('scoreCompactJson');
    const options = { asOf: '2027-01-01T00:00:00Z' };
    for (const { snapshot, ruleset } of datasetExamples.filter((_, i) => i % 200 === 0)) {
      const json = JSON.stringify(snapshot);
      const text = JSON.stringify(ruleset.source);
      expect(JSON.parse(compact(json, text))).toEqual(scoreCompact(snapshot, ruleset));
      expect(compact(json, text, null)).toBe(compact(json, text));
      expect(JSON.parse(compact(json, text, JSON.stringify(options)))).toEqual(
        scoreCompact(snapshot, ruleset, options),
      );
    }
    expect(JSON.parse(compact(JSON.stringify(head), rules, '{'))).toMatchObject({
      error: { code: 'INVALID_OPTIONS' },
    });
  });

  it('scores by a ruleset that was bound once, between rows of another', () => {
    const bind = bareEngine('riskCheck.bindRuleset') as unknown as (text: string) => {
      scoreCompactJson: (snapshotJson: string) => string;
      scoreCompactValue: (snapshot: unknown) => string;
    };
    const bound = bind(rules);
    expect(bound.scoreCompactValue(head)).toBe(bound.scoreCompactJson(JSON.stringify(head)));
    expect(JSON.parse(bound.scoreCompactValue(undefined))).toMatchObject({
      error: { code: 'INVALID_SNAPSHOT' },
    });
    bind(JSON.stringify(datasetExamples[0]?.ruleset.source));
    expect(JSON.parse(bound.scoreCompactJson(JSON.stringify(head)))).toMatchObject({ band: 'unverified' });
    expect(JSON.parse(bind('[]').scoreCompactJson('{}'))).toMatchObject({
      error: { code: 'INVALID_RULESET' },
    });
  });

  it.each([
    { name: 'no text', snapshot: null, ruleset: rules, code: 'INVALID_SNAPSHOT', issue: 'not-json' },
    { name: 'broken JSON', snapshot: '{', ruleset: rules, code: 'INVALID_SNAPSHOT', issue: 'not-json' },
    {
      name: 'a malformed snapshot',
      snapshot: JSON.stringify({ ...head, asOf: 'now' }),
      ruleset: rules,
      code: 'INVALID_SNAPSHOT',
      issue: 'not-a-time',
    },
    {
      name: 'a malformed ruleset',
      snapshot: JSON.stringify(head),
      ruleset: '[]',
      code: 'INVALID_RULESET',
      issue: 'wrong-type',
    },
  ])('answers $name with its problems and goes on', ({ snapshot, ruleset, code, issue }) => {
    const udf = bareEngine();
    const { error } = JSON.parse(udf(snapshot, ruleset));
    expect([error.code, error.issues[0].code]).toEqual([code, issue]);
    expect(JSON.parse(udf(JSON.stringify(head), rules)).reportVersion).toBe(1);
  });

  it.each([
    { value: undefined, got: 'nothing' },
    { value: null, got: 'null' },
    { value: head, got: 'an object' },
  ])('says that it wants a text where an engine hands it $got', ({ value, got }) => {
    const { error } = JSON.parse(bareEngine()(value as never, rules));
    expect(error.issues[0].message).toBe(`expected a JSON text, got ${got}`);
  });
});
