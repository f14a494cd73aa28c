import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { linesOf, newFolder, runBatch, runBatchHere, runFew, startBatch } from './run-process.ts';
import { fileOf, small } from './write-records.ts';

describe('what cannot be run', () => {
  it.each([
    { argv: [], says: 'expected a file with one snapshot on each line (NDJSON)' },
    { argv: ['nowhere.ndjson', 'neither.ndjson'], says: 'neither.ndjson' },
    { argv: ['-', '-'], says: 'only be read once' },
    { argv: ['-', '--resume'], says: '--resume needs -o' },
    { argv: ['-', '--shard', '0/2'], says: '--shard' },
    { argv: ['-', '--shard', '3/2', '--workers', 'two'], says: '--workers' },
    { argv: ['-', '--record-seconds', '-1'], says: '--record-seconds: expected a number above 0, got "-1"' },
    { argv: ['-', '--checkpoint-seconds', '-1'], says: 'expected a number of at least 0, got "-1"' },
    {
      argv: ['-', '--workers', '0', '--lang', 'es'],
      says: '--workers: se esperaba un número entero de 1 a 256, hay «0»',
    },
    {
      argv: ['-', '--workers', '100000'],
      says: '--workers: expected a whole number from 1 to 256, got "100000"',
    },
    { argv: ['-', '-o', '.'], says: 'it is a folder (EISDIR)' },
    { argv: ['-', '--as-of', 'tomorrow'], says: '--as-of' },
    { argv: ['-', '-o', 'a', '--dead-letters', './a'], says: 'named twice' },
    { argv: ['in.ndjson', '-o', 'in.ndjson'], says: '--output: in.ndjson is one of the inputs' },
    // Under these names a run writes, too.
    {
      argv: ['a.dead.ndjson', '-o', 'a.ndjson'],
      says: '--dead-letters: a.dead.ndjson is one of the inputs and would be lost',
    },
    { argv: ['a.ndjson.part', '-o', 'a.ndjson'], says: '--output: a.ndjson.part is one of the inputs' },
    {
      argv: ['-', '-o', 'a', '--dead-letters', 'a.checkpoint', '--summary-html', 'a.lock'],
      says: '--summary-html: a.lock is named twice',
    },
    { argv: ['-', '-o', 'a', '--dead-letters', 'folder'], says: 'it is a folder (EISDIR)' },
    { argv: ['-', '-o', 'a', '--dead-letters', 'nowhere/a'], says: 'its folder does not exist (ENOENT)' },
    { argv: ['-', '-o', 'a', '--summary-html', 'folder'], says: 'it is a folder (EISDIR)' },
    { argv: ['-', '-o', 'a', '--summary-html', 'nowhere/a'], says: 'its folder does not exist (ENOENT)' },
    { argv: ['folder', '-o', 'a'], says: 'with no .ndjson or .jsonl file directly in it' },
    {
      argv: ['-', '--hash-key', 'in.ndjson', '--summary-html', 'in.ndjson'],
      says: '--summary-html: in.ndjson is one of the inputs',
    },
  ])('$argv', async ({ argv, says }) => {
    const folder = newFolder();
    const present = ['a.dead.ndjson', 'a.ndjson.part', 'in.ndjson'];
    for (const name of present) fileOf(folder, name, [small('a')]);
    mkdirSync(join(folder, 'folder'));
    const { status, stdout, stderr } = await runBatchHere(argv, folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(readdirSync(folder)).toEqual([...present.slice(0, 2), 'folder', ...present.slice(2)]);
    for (const name of present) expect(readFileSync(join(folder, name), 'utf8')).toContain(small('a'));
  });

  it('keeps what was scored before an input turns out to be broken', () => {
    const folder = newFolder();
    const packed = gzipSync(Array.from({ length: 20_000 }, (_, i) => `${small(`a${i}`)}\n`).join(''));
    writeFileSync(join(folder, 'in.ndjson.gz'), packed.subarray(0, packed.length >> 1));
    const { status, stdout, stderr } = runBatch(['in.ndjson.gz'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('could not be read: the packed data ends too early, the file may be cut off');
    expect(linesOf(stdout).length).toBeGreaterThan(100);
  });

  it('says what is expected where no record was JSON', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'one.json'), JSON.stringify(JSON.parse(small('a')), null, 2));
    const { status, stderr } = runFew(['one.json'], { cwd: folder });
    expect(status).toBe(3);
    expect(stderr).toContain('Expected one snapshot on each line (NDJSON).');
    const list = runFew(['-'], { cwd: folder, input: `[${small('a')},${small('b')}]` });
    expect(list.status).toBe(3);
    expect(list.stderr).toContain('A list of them is put on lines by: jq -c ".[]" FILE');
    const unknown = runFew(['-'], { cwd: folder, input: '{"platform":"x","role":"y"}\n' });
    expect(unknown.status).toBe(3);
    expect(unknown.stderr).not.toContain('NDJSON');
  });

  it('writes to standard output for -', () => {
    const folder = newFolder();
    fileOf(folder, 'in.ndjson', [small('a')]);
    const { status, stdout } = runFew(['in.ndjson', '-o', '-'], { cwd: folder });
    expect(status).toBe(0);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['in.ndjson']);
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk', () => {
    const folder = newFolder();
    const script = `"${process.execPath}" "${fileURLToPath(new URL('../../bin.js', import.meta.url))}" batch in.ndjson > /dev/full`;
    fileOf(folder, 'in.ndjson', [small('a')]);
    const { status, stderr } = spawnSync('/bin/sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('ENOSPC');
  });
});

describe('a slow or missing reader', () => {
  it('ends quietly when nobody reads on, though the input has no end', async () => {
    const child = startBatch(['-']);
    let stderr = '';
    child.stderr?.on('data', (part) => (stderr += part));
    child.stdin?.on('error', () => {});
    const block = `${small('a')}\n`.repeat(1000);
    const feed = (error?: Error | null): void => {
      if (!error) child.stdin?.write(block, feed);
    };
    feed();
    child.stdout?.once('data', () => child.stdout?.destroy());
    const status = await new Promise((done) => child.once('close', done));
    expect({ status, stderr }).toEqual({ status: 141, stderr: '' });
  });

  it('does all where nobody reads what it says', async () => {
    const folder = newFolder();
    fileOf(folder, 'in.ndjson', [small('a'), 'bad']);
    const suppressions = [{ rule: 'aliexpress.buyer.disputes-open-simultaneous', reason: 'agreed' }];
    writeFileSync(join(folder, 'left-out.json'), JSON.stringify(suppressions));
    const argv = ['in.ndjson', '-o', 'out.ndjson', '--suppressions', 'left-out.json', '--summary'];
    const child = startBatch(argv, folder);
    child.stderr?.destroy();
    expect(await new Promise((done) => child.once('close', done))).toBe(3);
    expect(linesOf(readFileSync(join(folder, 'out.ndjson'), 'utf8'))).toHaveLength(1);
  });

  it('has not done all where nobody reads the dead letters', async () => {
    const child = startBatch(['-']);
    child.stderr?.destroy();
    child.stdin?.end(`${small('a')}\nbad\n`);
    child.stdout?.resume();
    expect(await new Promise((done) => child.once('close', done))).toBe(2);
  });

  it('holds back the reading', async () => {
    const child = startBatch(['-']);
    const block = Buffer.from(`${small('a')}\n`.repeat(1000));
    let sent = 0;
    let lastProgress = performance.now();
    // Nothing is read from it: after some blocks it takes no more.
    await new Promise<void>((done) => {
      const timer = setInterval(() => {
        if (performance.now() - lastProgress > 3000) {
          clearInterval(timer);
          done();
        }
      }, 100);
      const feed = (): void => {
        sent += block.length;
        lastProgress = performance.now();
        if (sent < 400 * 2 ** 20) child.stdin?.write(block, feed);
      };
      feed();
    });
    expect(sent).toBeLessThan(40 * 2 ** 20);
    child.stdin?.on('error', () => {});
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));
  });
});
