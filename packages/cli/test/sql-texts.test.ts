import { spawnSync } from 'node:child_process';
import { createContext, runInContext, Script } from 'node:vm';
import type { Ruleset } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { SQL_ENGINE_NAMES, type SqlEngineName } from '../src/sql/engine-names.ts';
import { SQL_ENGINES } from '../src/sql/engines.ts';
import { duckdbText } from '../src/sql/quote-texts.ts';
import { runCli } from './fake-io.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** A scorer that only says which rules it was given: those must come through as they are. */
const ECHO =
  'var riskCheck = { bindRuleset: function (json) { var all = function () { return json; }; return { scoreCompactJson: all, scoreAccountJson: all }; } };';

const rulesetOf = (text: string): Ruleset =>
  ({ id: text, datasetVersion: text, datasetDate: text, digest: text, title: text, [text]: [text] }) as never;

const written = (engine: SqlEngineName, text: string): string =>
  SQL_ENGINES[engine].write(rulesetOf(text), ECHO);

const functionOf = (id: string): string => `risk_${id.replaceAll(/[^a-z0-9]+/gi, '_')}`;

/** The parts of SQL that are quoted or said to people; any of the line ends that an engine might know ends a comment. */
const PARTS =
  /--[^\n\r\v\f\u0085\u2028\u2029]*|\/\*[\s\S]*?\*\/|r"""([\s\S]*?)"""|(\$\w*\$)([\s\S]*?)\2|'((?:''|[^'])*)'|"((?:\\[\s\S]|[^"\\\n])*)"/g;

/** SQL without comments, and with its quoted parts and the name of its function taken out. */
function skeletonOf(sql: string, id: string): string {
  const code = sql.replaceAll(PARTS, (part) =>
    /^(?:--|\/\*)/.test(part) ? '' : part.startsWith("'") ? 'T' : 'Q',
  );
  // Texts of DuckDB come in pieces.
  return code
    .replaceAll(/T(?: \|\| chr\(\d+\) \|\| T)+/g, 'T')
    .replaceAll(new RegExp(`\\b${functionOf(id)}(?=\\()`, 'g'), 'F');
}

/** Bodies of functions, between quotes that are no text of SQL. */
const bodiesOf = (sql: string): string[] =>
  [...sql.matchAll(PARTS)].flatMap(([, raw, , dollars]) => raw ?? dollars ?? []);

/** What a text is as far as it's a text: half a surrogate pair stands for nothing. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const bare = (): ReturnType<typeof createContext> =>
  createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
/** What the script defines; engines list the names in different orders. */
const SCRIPT_NAMES = ['scoreCompactJson', 'scoreAccountJson', 'riskCheckBound'];

const keysOf = (context: ReturnType<typeof bare>): string[] =>
  JSON.parse(runInContext('JSON.stringify(Object.keys(globalThis))', context));

/** xmllint wants a schema; any element will do. */
const ANY_FUNCTIONS =
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="functions" type="xs:anyType"/></xs:schema>';

const SQL = ['bigquery', 'snowflake', 'plv8', 'plpython3u', 'duckdb'] as const;

describe('texts of a ruleset in what is written for engines', () => {
  it('are tried with enough', () => {
    expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(60);
  });

  it.each(SQL_ENGINE_NAMES)('%s: are printable ASCII', (engine) => {
    for (const text of HOSTILE_TEXTS) expect(written(engine, text)).toMatch(/^[\n -~]*$/);
  });

  it.each(SQL)('%s: change no word of the SQL', (engine) => {
    const plain = skeletonOf(written(engine, 'a.b'), 'a.b');
    expect(plain).toContain('F(');
    for (const text of HOSTILE_TEXTS)
      expect(skeletonOf(written(engine, text), text), JSON.stringify(text)).toBe(plain);
  });

  it('script: are data, and the script defines its two functions alone', () => {
    for (const text of HOSTILE_TEXTS) {
      const context = bare();
      new Script(written('script', text)).runInContext(context);
      expect(new Set(keysOf(context))).toEqual(new Set(SCRIPT_NAMES));
      for (const call of ['scoreCompactJson()', 'scoreAccountJson()'])
        expect(JSON.parse(runInContext(call, context))).toEqual(rulesetOf(text));
    }
  });

  it.each(['snowflake', 'plv8'] as const)('%s: are data in the body, which keeps one value', (engine) => {
    for (const text of HOSTILE_TEXTS) {
      const [body, ...others] = bodiesOf(written(engine, text));
      expect(others).toEqual([]);
      const context = bare();
      const row = new Script(`(function (snapshot, options, SNAPSHOT, OPTIONS) {${body}\n})`).runInContext(
        context,
      );
      expect(JSON.parse(row())).toEqual(rulesetOf(text));
      expect(keysOf(context)).toEqual([`${functionOf(text)} ${text}`]);
    }
  });

  it('bigquery: name one file, whose name no shell takes apart', () => {
    for (const text of HOSTILE_TEXTS) {
      const [, library = ''] = /library = \["([^"]*)"\]/.exec(written('bigquery', text)) ?? [];
      expect(library).toMatch(/^gs:\/\/BUCKET\/udf\.[A-Za-z0-9_.-]*\.js$/);
      const [, command = ''] = /^-- First: (.*)$/m.exec(written('bigquery', text)) ?? [];
      expect(command).toMatch(/^risk-check sql script [A-Za-z0-9.:_+\\-]* > udf\.[A-Za-z0-9_.-]*\.js$/);
      new Script(
        bodiesOf(written('bigquery', text))
          .map((body) => `(() => {${body}})`)
          .join(';'),
      );
    }
  });

  it('clickhouse: are in a comment that ends where it should', async () => {
    const [, ...plain] = written('clickhouse', 'a').split('-->\n');
    for (const text of HOSTILE_TEXTS) {
      const [comment = '', ...rest] = written('clickhouse', text).split('-->\n');
      expect(comment.startsWith('<!--')).toBe(true);
      expect(comment.slice(4)).not.toMatch(/--|-$/);
      expect(rest.join('-->\n').replace(functionOf(text), functionOf('a'))).toBe(plain.join('-->\n'));
    }
    const xml = HOSTILE_TEXTS.map((text, i) => ({
      fileName: `${i}.xml`,
      contents: written('clickhouse', text),
    }));
    expect((await validateXML({ xml, schema: ANY_FUNCTIONS })).errors).toEqual([]);
  });

  const python = (
    script: string,
    input: unknown,
  ): { status: number | null; stdout: string; stderr: string } =>
    spawnSync('python3', ['-c', script], { input: JSON.stringify(input), encoding: 'utf8' });

  it.skipIf(python('', null).status !== 0)('plpython3u: are one text to the parser of Python', () => {
    const bodies = HOSTILE_TEXTS.map((text) => bodiesOf(written('plpython3u', text))[0]);
    const { stdout, stderr } = python(
      `import ast, json, sys
found = []
for body in json.load(sys.stdin):
    first, answer = ast.parse("def row(snapshot, as_of):\\n" + "\\n".join("    " + line for line in body.strip().split("\\n"))).body[0].body
    assert isinstance(first, ast.ImportFrom) and isinstance(answer, ast.Return) and isinstance(answer.value, ast.Call)
    found.append([word.value.value for word in answer.value.keywords if word.arg == "ruleset"][0])
print(json.dumps(found))`,
      bodies,
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(HOSTILE_TEXTS.map(wellFormed));
  });

  it('duckdb: are a text with the same characters', () => {
    for (const text of HOSTILE_TEXTS) {
      const pieces = duckdbText(text).split(' || ');
      const characters = pieces.map((piece) => {
        const [, code] = /^chr\((\d+)\)$/.exec(piece) ?? [];
        if (code !== undefined) return String.fromCodePoint(Number(code));
        expect(piece).toMatch(/^'(?:''|[ -~](?<!'))*'$/);
        return piece.slice(1, -1).replaceAll("''", "'");
      });
      if (!text.includes(' || ')) expect(characters.join('')).toBe(wellFormed(text));
    }
  });
});

describe('risk-check sql with rules of a stranger', () => {
  const id = 'aliexpress.buyer';
  const ATTACK = '1*/globalThis.pwned = 1;/*\n; DROP TABLE accounts; --\u2028"]; globalThis.pwned = 1; ["';

  it.each(['script', 'snowflake', 'plv8'] as const)('%s runs none of their texts', async (engine) => {
    const entry = rulesets.find((one) => one.id === id);
    const own = { ...(await entry?.load())?.default, datasetVersion: ATTACK, digest: ATTACK };
    const files = { 'own.json': JSON.stringify(own), 'risk-check.config.json': '{"rules":"own.json"}' };
    for (const more of [['--rules', 'own.json'], []]) {
      const { code, stdout } = await runCli(['sql', engine, id, ...more], { files });
      expect(code).toBe(0);
      if (engine === 'script') {
        const context = bare();
        runInContext(stdout, context);
        expect(new Set(keysOf(context))).toEqual(new Set(SCRIPT_NAMES));
      } else {
        expect(skeletonOf(stdout, id)).not.toContain('DROP');
        const context = bare();
        runInContext(
          `(function (snapshot, options, SNAPSHOT, OPTIONS) {${bodiesOf(stdout)[0]}\n})`,
          context,
        )();
        expect(keysOf(context)).not.toContain('pwned');
      }
    }
  });
});
