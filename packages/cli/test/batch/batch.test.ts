import { createHmac } from 'node:crypto';
import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type RiskReport, scoreAccount } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong, someOf } from '../../../../scripts/some-cases.js';
import { mutateSnapshot } from '../../../core/test/forecast/mutate-snapshot.ts';
import { mutated } from '../../../core/test/generators/mutations.ts';
import { repository } from '../fake-io.ts';
import { examples } from '../snapshots.ts';
import { BAD_KINDS } from './bad-records.ts';
import { linesOf, newFolder, runBatch, runFew, startBatch } from './run-process.ts';
import { fileOf, small } from './write-records.ts';

const snapshots = examples.map((path) => JSON.parse(readFileSync(new URL(path, repository), 'utf8')));
/** Every ruleset takes time to load in every worker: where they make no difference, some; all in `npm run test:long`. */
const someSnapshots = someOf(snapshots, 40);
/** 10,000 in `npm run test:long`. */
const cases = Number(process.env.RISK_CHECK_RUNS ?? 100) * 10;

interface Letter {
  readonly line: number;
  readonly offset: number;
  readonly length: number;
  readonly hash: string;
  readonly code: string;
}

/** What a loop over `scoreAccount` says of a record; null where it refuses it. */
async function naive(text: string): Promise<RiskReport | null> {
  try {
    const value = JSON.parse(text);
    const entry = rulesets.find(({ platform, role }) => platform === value.platform && role === value.role);
    return entry ? scoreAccount(value, (await entry.load()).default) : null;
  } catch {
    return null;
  }
}

describe('risk-check batch', () => {
  it(`gives the results of a plain loop for ${cases} changed records, in order`, async () => {
    const odd = fc.sample(fc.constantFrom(...snapshots).chain(mutated), cases / 2);
    const plausible = Array.from({ length: cases / 2 }, (_, i) =>
      mutateSnapshot(snapshots[i % snapshots.length], i),
    );
    const records = [...odd, ...plausible].map((value) => JSON.stringify(value) ?? '');
    const folder = newFolder();
    const output = join(folder, 'out.ndjson');
    const { status } = runBatch([fileOf(folder, 'in.ndjson', records), '-o', output]);
    const wanted = [];
    let refused = 0;
    for (const [i, record] of records.entries()) {
      const report = await naive(record);
      if (report === null) {
        refused++;
        continue;
      }
      const { score, worstCase, band, coverage, findings } = report;
      const fired = findings.filter((finding) => finding.status === 'fired').map(({ ruleId }) => ruleId);
      const id = JSON.parse(record).account?.id ?? null;
      wanted.push({ line: i + 1, id, score, worstCase, band, coverage, fired });
    }
    expect(linesOf(readFileSync(output, 'utf8'))).toEqual(wanted);
    expect(status).toBe(refused > 0 ? 3 : 0);
    expect(linesOf(readFileSync(join(folder, 'out.dead.ndjson'), 'utf8'))).toHaveLength(refused);
    expect(wanted.length).toBeGreaterThan(cases / 2);
  });

  it('lists one bad record of a hundred, of many kinds, with their places, and scores the others', () => {
    const folder = newFolder();
    const grouped = (value: number): string => value.toLocaleString('en');
    const count = isLong ? 100_000 : 20_000;
    const records = Array.from({ length: count }, (_, i): string | Uint8Array =>
      i % 100 === 37 ? (BAD_KINDS[i % BAD_KINDS.length]?.bytes ?? '') : small(`a${i}`),
    );
    const input = fileOf(folder, 'in.ndjson', records);
    const key = fileOf(folder, 'key', ['0123456789abcdef']);
    const output = join(folder, 'out.ndjson');
    const { status, stderr } = runBatch([input, '-o', output, '--hash-key', key]);
    expect(status).toBe(3);
    expect(stderr).toContain(`${grouped(count / 100)} of ${grouped(count)} records`);
    const ids = linesOf(readFileSync(output, 'utf8')).map(({ line, id }) => [line, id]);
    expect(ids).toEqual(
      records.flatMap((record, i) => (typeof record === 'string' ? [[i + 1, `a${i}`]] : [])),
    );
    const letters = linesOf<Letter>(readFileSync(join(folder, 'out.dead.ndjson'), 'utf8'));
    expect(letters).toHaveLength(count / 100);
    const bytes = readFileSync(input);
    for (const { line, offset, length, hash, code } of letters) {
      const record = records[line - 1] as Uint8Array;
      expect(code).toBe(BAD_KINDS[(line - 1) % BAD_KINDS.length]?.code);
      const there = bytes.subarray(offset, offset + length);
      expect(there.equals(record)).toBe(true);
      const hashed = createHmac('sha256', '0123456789abcdef').update(record).digest('hex');
      expect(hash).toBe(`hmac-sha256:${hashed.slice(0, 32)}`);
    }
  });

  it('hashes with another key in each run', () => {
    const hashes = [1, 2].map(
      () => linesOf(runFew(['-'], { input: '{\n' }).stderr.split('\n')[0] ?? '')[0]?.hash,
    );
    expect(hashes[0]).toMatch(/^hmac-sha256:[0-9a-f]{32}$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('reads several inputs, each of another platform, packed or not, and names them', () => {
    const folder = newFolder();
    const texts = someSnapshots.map((value) => JSON.stringify(value));
    fileOf(folder, 'a.ndjson', texts);
    writeFileSync(join(folder, 'b.ndjson.gz'), Buffer.concat([gzipSync('{\n'), gzipSync(texts.join('\n'))]));
    const { status, stdout, stderr } = runBatch(['*.ndjson*'], { cwd: folder });
    expect(status).toBe(3);
    const lines = linesOf(stdout);
    expect(lines.map(({ input, line }) => `${input}:${line}`)).toEqual([
      ...texts.map((_, i) => `a.ndjson:${i + 1}`),
      ...texts.map((_, i) => `b.ndjson.gz:${i + 2}`),
    ]);
    expect(linesOf(stderr.split('\n')[0] ?? '')).toMatchObject([
      { input: 'b.ndjson.gz', line: 1, code: 'INVALID_JSON' },
    ]);
    const plain = ({ input, line, ...rest }: Record<string, unknown>) => rest;
    expect(lines.slice(texts.length).map(plain)).toEqual(lines.slice(0, texts.length).map(plain));
  });

  it('reads a folder', () => {
    const folder = newFolder();
    fileOf(folder, 'b.jsonl', [small('b')]);
    fileOf(folder, 'a.ndjson', [small('a')]);
    fileOf(folder, 'other.txt', ['not this']);
    expect(linesOf(runFew([folder]).stdout).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('reads a file of several names once, and says so', () => {
    const cwd = newFolder();
    fileOf(cwd, 'a.ndjson', [small('a')]);
    linkSync(join(cwd, 'a.ndjson'), join(cwd, 'b.ndjson'));
    const { status, stdout, stderr } = runFew(['a.ndjson', './a.ndjson', 'b.ndjson'], { cwd });
    expect(status).toBe(0);
    expect(linesOf(stdout)).toEqual([expect.objectContaining({ line: 1, id: 'a' })]);
    expect(stderr).toContain('Named twice, counted once: ./a.ndjson (= a.ndjson), b.ndjson (= a.ndjson).\n');
  });

  it('gives the same bytes with any number of workers, from a file or standard input', () => {
    const folder = newFolder();
    const input = fileOf(
      folder,
      'in.ndjson',
      Array.from({ length: 3000 }, (_, i) => JSON.stringify(someSnapshots[i % someSnapshots.length])),
    );
    const outputs = [
      runBatch([input, '--workers', '1']),
      runBatch([input, '--workers', '3']),
      runBatch(['-'], { input: readFileSync(input) }),
      runBatch(['-', '--line-buffered'], { input: readFileSync(input) }),
    ].map(({ stdout }) => stdout);
    expect(new Set(outputs).size).toBe(1);
    expect(linesOf(outputs[0] ?? '')).toHaveLength(3000);
  });

  it('has shards that make the whole together', () => {
    const folder = newFolder();
    const records = Array.from({ length: 2000 }, (_, i) =>
      i % 50 === 3 ? '{' : JSON.stringify(someSnapshots[i % someSnapshots.length]),
    );
    const input = fileOf(folder, 'in.ndjson', records);
    const key = fileOf(folder, 'key', ['0123456789abcdef']);
    const run = (...argv: string[]): string[] => {
      const output = join(folder, `${argv.join('').replaceAll('/', '-')}.ndjson`);
      runBatch([input, '-o', output, '--hash-key', key, ...argv]);
      return [output, output.replace(/ndjson$/, 'dead.ndjson')].map((path) => readFileSync(path, 'utf8'));
    };
    const byLine = (texts: readonly string[]): string =>
      texts
        .flatMap((text) => text.split('\n').filter((line) => line !== ''))
        .sort((a, b) => JSON.parse(a).line - JSON.parse(b).line)
        .map((line) => `${line}\n`)
        .join('');
    const shards = [1, 2, 3].map((k) => run('--shard', `${k}/3`));
    const whole = run();
    expect(byLine(shards.map(([output]) => output ?? ''))).toBe(whole[0]);
    expect(byLine(shards.map(([, letters]) => letters ?? ''))).toBe(whole[1]);
  });

  it('answers each line before the next one comes when lines are not held back', async () => {
    const child = startBatch(['-', '--line-buffered', '--inline-errors', '--workers', '1']);
    const answers: string[] = [];
    for (const record of [small('first'), '{', small('third')]) {
      child.stdin?.write(`${record}\n`);
      answers.push(String(await new Promise((done) => child.stdout?.once('data', done))));
    }
    child.stdin?.end();
    await new Promise((done) => child.once('close', done));
    expect(answers.map((answer) => JSON.parse(answer))).toMatchObject([
      { line: 1, id: 'first' },
      { line: 2, error: { code: 'INVALID_JSON' } },
      { line: 3, id: 'third' },
    ]);
  });

  it('refuses a record of more than 8 MiB and scores the others', () => {
    const long = `{"x":"${'x'.repeat(8 * 2 ** 20)}"}`;
    const { status, stdout, stderr } = runFew(['-'], { input: `${small('a')}\n${long}\n${small('b')}` });
    expect(status).toBe(3);
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({
      line: 2,
      length: long.length,
      code: 'TOO_LONG',
    });
  });

  it('takes house rules, suppressions and another time as risk-check FILE does', () => {
    const folder = newFolder();
    const traveller = snapshots[examples.indexOf('examples/aliexpress-buyer/traveller.json')];
    const rule = 'aliexpress.buyer.login-distinct-ips';
    fileOf(folder, 'mine.json', [JSON.stringify([{ rule, reason: 'on a journey', until: '2027-01-01' }])]);
    fileOf(folder, 'house.json', [
      JSON.stringify({ extends: 'aliexpress.buyer', leaveOut: [rule], rules: [] }),
    ]);
    const score = (...argv: string[]) =>
      linesOf(runFew(['-', ...argv], { cwd: folder, input: JSON.stringify(traveller) }).stdout)[0];
    expect(score()).toMatchObject({ score: 45 });
    expect(score('--suppressions', 'mine.json')).toMatchObject({ score: 0 });
    expect(score('--rules', 'house.json')).toMatchObject({ score: 0 });
    expect(score('--as-of', '2030-01-01T00:00:00Z')).toMatchObject({ score: 0 });
  });

  it('says which rules its numbers leave out, also by the file of the folder', () => {
    const folder = newFolder();
    const input = JSON.stringify(snapshots[examples.indexOf('examples/aliexpress-buyer/traveller.json')]);
    const said = () => runFew(['-', '--lang', 'en'], { cwd: folder, input }).stderr;
    expect(said()).toBe('');
    fileOf(folder, 'risk-check.suppressions.json', [
      JSON.stringify([
        { rule: 'aliexpress.buyer.login-distinct-ips', reason: 'on a journey', until: '2027-01-01' },
        { rule: 'aliexpress.buyer.email-not-confirmed', reason: 'told', account: 'you\u001b' },
      ]),
    ]);
    expect(said()).toBe(
      'Not the standard rules: 2 rules left out by risk-check.suppressions.json.\nLeft out by you: aliexpress.buyer.login-distinct-ips (until: 2027-01-01); aliexpress.buyer.email-not-confirmed (account: you\\u001b)\n',
    );
  });

  it('says first which rules are not those of the dataset: on standard error, in every line and in the summaries', () => {
    const folder = newFolder();
    const input = JSON.stringify(snapshots[examples.indexOf('examples/aliexpress-buyer/traveller.json')]);
    fileOf(folder, 'house.json', [JSON.stringify({ extends: 'aliexpress.buyer', rules: [] })]);
    const html = join(folder, 'summary.html');
    const argv = ['-', '--lang', 'en', '--rules', 'house.json', '--summary', '--summary-html', html];
    for (const more of [[], ['--full']]) {
      const { stdout, stderr } = runFew([...argv, ...more], { cwd: folder, input });
      const says = 'Not the standard rules: house rules from house.json.';
      expect(stderr.startsWith(`${says}\n`)).toBe(true);
      expect(stderr.slice(says.length)).toContain(says);
      expect(stdout).toMatch(
        /^\{"notStandard":\{"rules":\{"kind":"house","file":"house\.json"\}\},"line":1,/,
      );
      expect(readFileSync(html, 'utf8')).toMatch(
        new RegExp(`<header class="page">\\s*<p role="note"><strong>${says}`),
      );
    }
  });

  it.each([
    { failOn: 'critical', status: 0 },
    { failOn: 'low', status: 1 },
  ])('exits with $status for --fail-on $failOn', ({ failOn, status }) => {
    const input = JSON.stringify(snapshots[examples.indexOf('examples/aliexpress-buyer/traveller.json')]);
    expect(runFew(['-', '--fail-on', failOn], { input }).status).toBe(status);
  });
});
