import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

/** Where the files come from: json-suite/README.md. */
const small: Record<string, string> = JSON.parse(
  readFileSync(new URL('json-suite/files.json', import.meta.url), 'utf8'),
);
const files = new Map<string, Uint8Array>([
  ...Object.entries(small).map(([name, text]) => [name, Buffer.from(text, 'base64')] as const),
  ['n_structure_100000_opening_arrays.json', Buffer.from('['.repeat(100_000))],
  ['n_structure_open_array_object.json', Buffer.from(`${'[{"":'.repeat(50_000)}\n`)],
]);

interface Issue {
  readonly code: string;
  readonly line?: number;
  readonly column?: number;
}

/** What the loader says of a file: its exit code, and every problem. */
async function load(name: string) {
  const { code, stdout, stderr } = await runCli([name, '--format', 'json'], {
    files: { [name]: files.get(name) ?? new Uint8Array() },
  });
  expect(stdout).toBe('');
  const { error } = JSON.parse(stderr) as { error: { code: string; issues: readonly Issue[] } };
  return { exit: code, code: error.code, issues: error.issues };
}
const named = (prefix: string): string[] =>
  [...files.keys()].filter((name) => name.startsWith(prefix)).sort();

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
/** By its mark, or by a zero in every second byte of the first four. */
const isUtf16 = (bytes: Uint8Array): boolean => {
  const [a, b, c, d] = bytes;
  return (
    (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0 && c === 0) || (b === 0 && d === 0)
  );
};

/** An encoding is only blamed where the file has another. */
function expectHonest(name: string, issues: readonly Issue[]): void {
  const bytes = files.get(name) ?? new Uint8Array();
  const codes = issues.map(({ code }) => code);
  if (codes.includes('not-utf8')) expect(isUtf8(bytes), name).toBe(false);
  if (codes.includes('utf-16')) expect(isUtf16(bytes), name).toBe(true);
}

describe('an independent suite of JSON files', () => {
  it('is whole', () => {
    expect(files.size).toBe(318);
    expect(['y_', 'n_', 'i_'].map((prefix) => named(prefix).length)).toEqual([95, 188, 35]);
  });

  it.each(named('n_'))('%s is refused, with line and column', async (name) => {
    const { exit, code, issues } = await load(name);
    expect(exit).toBe(2);
    expect(['INVALID_JSON', 'UNREADABLE_INPUT']).toContain(code);
    expectHonest(name, issues);
    for (const { code: what, line = 0, column = 0 } of issues)
      expect(what === 'empty-input' || (line > 0 && column > 0), `${what} at ${line}:${column}`).toBe(true);
  });

  it.each(named('y_'))('%s has no mistake as JSON', async (name) => {
    const { exit, code, issues } = await load(name);
    expect(exit).toBe(2);
    expectHonest(name, issues);
    // A name given twice is refused of a single file: nobody can know which of them was meant.
    if (name.includes('duplicated_key'))
      expect(issues.map(({ code: what }) => what)).toEqual(['duplicate-key']);
    else expect(code).toBe('INVALID_SNAPSHOT');
  });

  it.each(named('i_'))('%s is refused, and nothing about it is wrong', async (name) => {
    const { exit, issues } = await load(name);
    expect(exit).toBe(2);
    expect(issues.length).toBeGreaterThan(0);
    expectHonest(name, issues);
  });
});
