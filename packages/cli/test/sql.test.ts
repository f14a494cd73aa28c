import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { compileRuleset, type Ruleset, scoreAccount, scoreCompact } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { SQL_ENGINE_NAMES } from '../src/sql/engine-names.ts';
import { repository, runCli } from './fake-io.ts';

const BUYER = 'aliexpress.buyer';
const folder = new URL('examples/aliexpress-buyer/', repository);
const buyers = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));

/** A bare engine: the language, and nothing of a host. */
function bareEngine(): ReturnType<typeof createContext> {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  runInContext('for (const name of ["console", "WebAssembly", "Intl"]) delete globalThis[name];', context);
  return context;
}

/** What stands between the quotes of a function. */
const bodyIn = (text: string, quotes: string): string => text.split(quotes)[1] ?? '';

async function printed(engine: string, ruleset = BUYER): Promise<string> {
  const { code, stdout, stderr } = await runCli(['sql', engine, ruleset]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

type Bound = (snapshotJson: string | null | undefined, optionsJson?: string | null) => string;

describe('risk-check sql script', () => {
  it('defines functions that answer as the library does, also once every global is gone', async () => {
    const context = bareEngine();
    runInContext(await printed('script'), context);
    runInContext(
      'for (const name of Object.getOwnPropertyNames(globalThis)) if (/^[A-Z]/.test(name)) delete globalThis[name];',
      context,
    );
    const compact = runInContext('scoreCompactJson', context) as Bound;
    const whole = runInContext('scoreAccountJson', context) as Bound;
    const ruleset = compileRuleset(await source(BUYER));
    const options = { asOf: '2031-01-01T00:00:00Z' };
    expect(buyers.length).toBeGreaterThan(5);
    for (const text of buyers) {
      expect(compact(text)).toBe(JSON.stringify(scoreCompact(JSON.parse(text), ruleset)));
      expect(compact(text, null)).toBe(compact(text));
      expect(compact(text, JSON.stringify(options))).toBe(
        JSON.stringify(scoreCompact(JSON.parse(text), ruleset, options)),
      );
      expect(whole(text)).toBe(JSON.stringify(scoreAccount(JSON.parse(text), ruleset)));
    }
    expect(JSON.parse(compact('{'))).toMatchObject({ error: { code: 'INVALID_SNAPSHOT' } });
  });

  it('is printed for -, as of other commands', async () => {
    const { stdout, written } = await runCli(['sql', 'script', BUYER, '--output', '-']);
    expect(stdout).toBe(await printed('script'));
    expect(written).toEqual({});
  });

  it('is text that every database takes, for each ruleset', async () => {
    for (const { id } of rulesets) {
      const script = await printed('script', id);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII.
      expect(script, id).toMatch(/^[\x00-\x7f]*$/);
      for (const quotes of ['$$', '$risk_check$', '"""', "'''"]) expect(script, id).not.toContain(quotes);
    }
  });

  it('carries house rules', async () => {
    const own = { ...(await source(BUYER)), datasetVersion: '9.9.9' };
    const { stdout } = await runCli(['sql', 'script', BUYER, '--rules', 'own.json'], {
      files: { 'own.json': JSON.stringify(own) },
    });
    expect(stdout).toContain('dataset 9.9.9');
  });
});

describe('functions for databases that run JavaScript', () => {
  it.each([
    { engine: 'snowflake', quotes: '$$', names: ['SNAPSHOT', 'OPTIONS'], none: undefined },
    { engine: 'plv8', quotes: '$risk_check$', names: ['snapshot', 'options'], none: null },
  ])(
    '$engine: the body answers row after row, and makes the rules ready once',
    async ({ engine, quotes, names, none }) => {
      const body = bodyIn(await printed(engine), quotes);
      const context = bareEngine();
      const row = runInContext(`(function (${names.join(', ')}) {${body}})`, context) as Bound;
      const ruleset = compileRuleset(await source(BUYER));
      for (const text of buyers)
        expect(row(text, none)).toBe(JSON.stringify(scoreCompact(JSON.parse(text), ruleset)));
      expect(JSON.parse(row(none))).toMatchObject({ error: { code: 'INVALID_SNAPSHOT' } });
      const kept = runInContext('Object.keys(globalThis)', context) as string[];
      expect(kept).toEqual([expect.stringMatching(/^risk_aliexpress_buyer sha256:/)]);
    },
  );

  it('bigquery: the body calls what the script defines', async () => {
    const context = bareEngine();
    runInContext(await printed('script'), context);
    const text = await printed('bigquery');
    const row = runInContext(`(function (snapshot, options) {${bodyIn(text, '"""')}})`, context) as Bound;
    expect(JSON.parse(row(buyers[0], null))).toHaveProperty('score');
    expect(text).toContain('gs://BUCKET/udf.aliexpress.buyer.js');
  });
});

describe('risk-check sql', () => {
  it.each(SQL_ENGINE_NAMES)('%s names the ruleset, its version and what it is', async (engine) => {
    const text = await printed(engine, 'etsy.seller');
    expect(text).toContain('risk-check: etsy.seller, dataset');
    expect(text).toContain('A risk index, not legal advice.');
    if (engine !== 'script') expect(text).toContain('risk_etsy_seller');
  });

  it('writes to a file', async () => {
    const { code, stdout, written } = await runCli(['sql', 'plv8', BUYER, '-o', 'risk.sql']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(written['risk.sql']).toContain('LANGUAGE plv8');
  });

  it.each([
    { argv: [], says: 'expected an engine and a ruleset, such as bigquery aliexpress.buyer' },
    { argv: ['plv8'], says: 'expected an engine and a ruleset' },
    { argv: ['plv9', BUYER], says: 'did you mean plv8?' },
    { argv: ['plv8', 'aliexpres.buyer'], says: 'did you mean aliexpress.buyer?' },
    { argv: ['plv8', 'aliexpress'], says: 'Known are: aliexpress.buyer, aliexpress.seller' },
    // Another platform's sellers are not meant.
    { argv: ['plv8', 'zalando.seller'], says: 'there is no ruleset "zalando.seller"\nrisk-check rules list' },
    { argv: ['duckdb', BUYER, '--rules', 'r.json'], says: '--rules changes nothing with sql duckdb' },
  ])('refuses $argv', async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli(['sql', ...argv]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

async function source(id: string): Promise<Ruleset> {
  const entry = rulesets.find((one) => one.id === id);
  return (await entry?.load())?.default as unknown as Ruleset;
}
