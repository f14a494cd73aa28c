import { openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bare } from '../snapshots.ts';
import { linesOf, newFolder, runBatchHere, runFew, startBatch } from './run-process.ts';

const good = JSON.stringify({ ...bare, account: { id: 'me' } });

interface Letter {
  readonly line?: number;
  readonly code?: string;
  readonly issues?: readonly { readonly code: string; readonly path: string }[];
  readonly unlisted?: Readonly<Record<string, number>>;
}

function run(lines: readonly string[], argv: readonly string[] = []) {
  const folder = newFolder();
  writeFileSync(join(folder, 'in.ndjson'), `${lines.join('\n')}\n`);
  const ended = runFew(['in.ndjson', '-o', 'out.ndjson', ...argv], { cwd: folder });
  const text = readFileSync(join(folder, 'out.dead.ndjson'), 'utf8');
  return { ...ended, text, letters: linesOf<Letter>(text) };
}

describe('dead letters', () => {
  it('say nothing that only the record says, in the names of its fields either', () => {
    const record = {
      ...bare,
      params: { JohnSmith: 'zz' },
      observed: { JaneDoe: { since: 'soon' }, orders: { since: 'soon' } },
      metrics: { 'Max Power': true },
    };
    const { text, letters } = run([JSON.stringify(record)], ['--max-dead-letters', '10']);
    expect(text).not.toMatch(/John|Jane|Max/);
    expect(letters[0]?.issues?.[0]?.path).toBe('params["..."]');
  });

  it('keep the names that the format and the ruleset know', () => {
    const { letters } = run([JSON.stringify({ ...bare, orders: [{ id: 'o', placedAt: 'soon' }] })]);
    expect(letters[0]?.issues).toEqual([{ code: 'not-a-time', path: 'orders[0].placedAt' }]);
  });

  it('are at most 200 bytes, whatever is wrong with a record', () => {
    const orders = Array.from({ length: 40 }, (_, i) => ({ id: `${i}`, placedAt: 'soon', closedAt: 'soon' }));
    const { text, letters } = run([JSON.stringify({ ...bare, orders }), '{', `{"a":${'['.repeat(99)}`]);
    expect(letters).toHaveLength(3);
    expect(letters[0]?.issues?.length).toBeGreaterThanOrEqual(1);
    for (const line of text.trimEnd().split('\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(200);
  });

  it('count empty lines and do not list them', () => {
    const { status, stderr, letters } = run(['', good, '', '{']);
    expect(status).toBe(3);
    expect(letters).toMatchObject([{ line: 4, code: 'INVALID_JSON' }, { unlisted: { EMPTY_RECORD: 2 } }]);
    expect(stderr).toContain('3 of 4 records could not be scored; out.dead.ndjson names 1 of them.');
    expect(stderr).toContain('Counted, not listed: 2 EMPTY_RECORD (nothing on the line).');
  });

  it.each([
    ['\n\n', '2 of 2 records could not be scored.'],
    ['{\n\n', '2 of 2 records could not be scored; the lines above name 1 of them.'],
    ['{\n{\n', '2 of 2 records could not be scored; the lines above say which.'],
  ])('are not said to be above where they are not: %j', (input, said) => {
    expect(runFew(['-', '--lang', 'en'], { input }).stderr).toContain(said);
  });

  it('are as many as wanted; the rest is counted by its code', () => {
    const bad = ['{', '[]', '{', '{', '[]'];
    const { status, stderr, letters } = run([good, ...bad], ['--max-dead-letters', '2']);
    expect(status).toBe(3);
    expect(letters).toMatchObject([
      { line: 2, code: 'INVALID_JSON' },
      { line: 3, code: 'INVALID_SNAPSHOT', issues: [{ code: 'wrong-type', path: '' }] },
      { unlisted: { INVALID_JSON: 2, INVALID_SNAPSHOT: 1 } },
    ]);
    expect(stderr).toContain('5 of 6 records could not be scored; out.dead.ndjson names 2 of them.');
    expect(stderr).toContain('2 INVALID_JSON (not JSON)');
  });

  it('say of what names no account that it is no snapshot', () => {
    const { letters } = run(['null', '"text"', '{"role":"buyer"}', '{"platform":1,"role":"buyer"}']);
    const issues = (letters as { issues?: unknown }[]).map((letter) => letter.issues);
    expect(letters).toMatchObject(issues.map(() => ({ code: 'INVALID_SNAPSHOT' })));
    expect(issues).toEqual([
      [{ code: 'wrong-type', path: '' }],
      [{ code: 'wrong-type', path: '' }],
      [{ code: 'missing', path: 'platform' }],
      [{ code: 'wrong-type', path: 'platform' }],
    ]);
  });

  it('refuse a limit that is no number', async () => {
    const { status, stderr } = await runBatchHere(['-', '--max-dead-letters', 'many'], newFolder());
    expect(status).toBe(2);
    expect(stderr).toContain('--max-dead-letters: expected a number of at least 0, got "many"');
  });
});

it('a file that becomes shorter while it is read is named', async () => {
  const folder = newFolder();
  const path = join(folder, 'in.ndjson');
  const block = `${good}\n`.repeat(10_000);
  const file = openSync(path, 'w');
  for (let i = 0; i < 20; i++) writeSync(file, block);
  const child = startBatch(['in.ndjson', '--workers', '1'], folder);
  let stderr = '';
  child.stderr?.on('data', (part) => (stderr += part));
  // It waits for its reader; what it has not read by then goes away.
  await new Promise((done) => child.stdout?.once('readable', done));
  truncateSync(path, block.length);
  child.stdout?.resume();
  expect(await new Promise((done) => child.once('close', done))).toBe(3);
  expect(stderr).toContain('in.ndjson became shorter while it was read');
});
