import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { processIo } from '../src/process/process-io.ts';
import { repository } from './fake-io.ts';

const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
const cwd = fileURLToPath(repository);
const traveller = 'examples/aliexpress-buyer/traveller.json';
/** In milliseconds: a busy machine takes seconds to start a program. */
const ENDS_WHAT_HANGS = 120_000;
const run = (argv: readonly string[], options: object = {}) =>
  spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8', ...options });

beforeAll(() => {
  if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw new Error('run `npm run build` first');
});

describe('a real process', () => {
  it.each([
    { argv: [traveller], status: 0 },
    { argv: [traveller, '--fail-on', 'elevated'], status: 1 },
    { argv: ['nowhere.json'], status: 2 },
    { argv: ['examples'], status: 2 },
    { argv: ['--nonsense'], status: 2 },
    { argv: [], status: 2 },
  ])('$argv exits with $status', ({ argv, status }) => {
    const result = run(argv);
    expect(result.status).toBe(status);
    expect(result.stdout === '').toBe(status === 2);
    expect(result.stderr === '').toBe(status !== 2);
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  it("keeps compiled code in the user's own cache, and nothing of the snapshot", () => {
    const cache = mkdtempSync(join(tmpdir(), 'risk-check-'));
    const text = readFileSync(join(cwd, traveller), 'utf8').replace('"id": "me"', '"id": "of-one-person"');
    expect(text).toContain('of-one-person');
    const { NODE_DISABLE_COMPILE_CACHE: _, ...env } = process.env;
    const options = { input: text, env: { ...env, XDG_CACHE_HOME: cache } };
    const [first, second] = [run(['-'], options), run(['-'], options)];
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toBe(first.stdout);
    const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length > 0).toBe('enableCompileCache' in module);
    for (const { parentPath, name } of files) {
      expect(parentPath.startsWith(join(cache, 'risk-check'))).toBe(true);
      expect(readFileSync(join(parentPath, name)).includes('of-one-person')).toBe(false);
    }
  });

  it('reads standard input', () => {
    const input = readFileSync(join(cwd, traveller));
    expect(run(['-', '--format', 'json'], { input }).stdout).toBe(
      run([traveller, '--format', 'json']).stdout,
    );
  });

  it('refuses 100,000 nested brackets without overflowing', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'risk-check-')), 'deep.json');
    writeFileSync(file, `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    const { status, stderr } = run([file]);
    expect(status).toBe(2);
    expect(stderr).toContain('levels of nesting');
  });

  it('says how large a file is that no engine could hold', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'risk-check-')), 'large.json');
    writeFileSync(file, '');
    truncateSync(file, 2 ** 31 + 5);
    const { status, stderr } = run([file]);
    expect(status).toBe(2);
    expect(stderr).toContain('expected at most 256 MB, got 2049 MB');
  });

  it('refuses a file that is too large without reading it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'risk-check-')), 'large.json');
    writeFileSync(file, '');
    truncateSync(file, 2 ** 29);
    const before = process.memoryUsage().arrayBuffers;
    await expect(processIo().readFile(file, 2 ** 28)).rejects.toMatchObject({
      code: 'ERR_FS_FILE_TOO_LARGE',
      message: expect.stringContaining(`${2 ** 29}`),
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 ** 26);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [bin, 'examples/*-buyer/*.json', '--format', 'html'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (part) => (stderr += part));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.on('close', done));
    expect({ status, stderr }).toEqual({ status: 141, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says when the disk is full', () => {
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', '"$0" "$1" "$2" > /dev/full', process.execPath, bin, traveller],
      { cwd, encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('ENOSPC');
  });
});

// Nobody writes to it: the read blocks.
describe.skipIf(process.platform === 'win32')('a pipe that says nothing', () => {
  it('SIGINT and SIGTERM end the waiting', async () => {
    // Both at once, since most of it is waiting.
    await Promise.all(
      (['SIGINT', 'SIGTERM'] as const).map(async (signal) => expect(await endedWaiting(signal)).toBe(signal)),
    );
  });

  /** How a run ends that waits for a pipe when it gets the signal. */
  async function endedWaiting(signal: NodeJS.Signals): Promise<unknown> {
    const pipe = join(mkdtempSync(join(tmpdir(), 'risk-check-')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const child = spawn(process.execPath, [bin, 'doctor', pipe], { cwd, stdio: 'ignore' });
    // Nothing tells from outside that it waits in the kernel; loading takes a tenth of this.
    await new Promise((done) => setTimeout(done, 1500));
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), ENDS_WHAT_HANGS);
    const ended = await new Promise((done) => child.on('close', (code, by) => done(by ?? code)));
    clearTimeout(timer);
    return ended;
  }

  it('is read to its end', () => {
    const pipe = join(mkdtempSync(join(tmpdir(), 'risk-check-')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('/bin/sh', ['-c', 'cat "$0" > "$1"', traveller, pipe], { cwd, stdio: 'ignore' });
    expect(run([pipe, '--format', 'json']).stdout).toBe(run([traveller, '--format', 'json']).stdout);
    writer.kill();
  });

  it.skipIf(!existsSync('/dev/zero')).each([
    ['as a file', '"$0" "$1" /dev/zero'],
    ['as standard input', '"$0" "$1" - < /dev/zero'],
  ])('is given up at the limit where it never ends, %s', (_, command) => {
    const { status, stderr } = spawnSync('/bin/sh', ['-c', command, process.execPath, bin], {
      cwd,
      encoding: 'utf8',
      timeout: ENDS_WHAT_HANGS,
    });
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('expected at most 256 MB, got 257 MB'),
    });
  });

  it('is read once, also by a name that looks like a file', () => {
    const pipe = join(mkdtempSync(join(tmpdir(), 'risk-check-')), 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('/bin/sh', ['-c', 'echo "{}" > "$0"', pipe], { stdio: 'ignore' });
    const { status, stderr } = run([pipe], { timeout: ENDS_WHAT_HANGS });
    expect(status).toBe(2);
    expect(stderr).toContain('snapshotVersion: expected 1, got nothing');
    writer.kill();
  });
});

describe('five time zones and three locales', () => {
  const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Europe/Berlin'];
  const locales = ['C.UTF-8', 'tr_TR.UTF-8', 'de_DE.UTF-8'];
  const pairs = zones.flatMap((TZ, i) =>
    locales.filter((_, j) => isLong || i % locales.length === j).map((LC_ALL) => ({ TZ, LC_ALL })),
  );

  it('give byte-identical JSON and text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'risk-check-'));
    const several = 'examples/aliexpress-buyer/several-at-once.json';
    const outputs = pairs.map(({ TZ, LC_ALL }, i) => {
      const file = join(folder, `${i}.json`);
      const argv = [bin, several, '--format', 'pretty', '--output', `json=${file}`, '--lang', 'en'];
      const env = { ...process.env, TZ, LC_ALL, LANG: LC_ALL };
      const text = execFileSync(process.execPath, argv, { cwd, env, encoding: 'utf8' });
      return [text, readFileSync(file, 'utf8')];
    });
    expect(outputs[0]).toEqual([expect.stringContaining('Risk index'), expect.stringContaining('"score"')]);
    for (const output of outputs) expect(output).toEqual(outputs[0]);
  });
});
