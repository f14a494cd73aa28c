import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isLong, someOf } from '../../../../scripts/some-cases.js';
import { assertSameRun, writeCheckpoint } from '../../src/batch/checkpoint.ts';
import { openOutputFiles } from '../../src/batch/output-files.ts';
import { START } from '../../src/batch/record-blocks.ts';
import { lockOutput } from '../../src/batch/run-lock.ts';
import { emptyTally } from '../../src/batch/tally.ts';
import { CliError } from '../../src/errors/cli-error.ts';
import { repository } from '../fake-io.ts';
import { examples } from '../snapshots.ts';
import { BAD_KINDS } from './bad-records.ts';
import { newFolder, runBatch, runBatchHere, startBatch } from './run-process.ts';

/** `npm run test:long` says how many. */
const kills = Number(process.env.RISK_CHECK_KILLS ?? 5);
const snapshots = someOf(examples, 40).map((path) =>
  JSON.stringify(JSON.parse(readFileSync(new URL(path, repository), 'utf8'))),
);

/** Records of several platforms, in `npm run test:long` of every one; one of 50 of them is bad. */
const recordsOf = (count: number): Uint8Array =>
  Buffer.concat(
    Array.from({ length: count }, (_, i) => [
      Buffer.from(
        i % 50 === 7
          ? (BAD_KINDS[i % BAD_KINDS.length]?.bytes ?? '')
          : (snapshots[i % snapshots.length] ?? ''),
      ),
      Buffer.of(10),
    ]).flat(),
  );

/** The records of all runs, half of them in each file. */
const RECORDS = isLong ? 12_000 : 4000;
const records = recordsOf(RECORDS / 2);
const packed = gzipSync(records);

interface Run {
  readonly folder: string;
  readonly argv: string[];
}

/** A folder with inputs, and the arguments that score them: by one worker where a second would only have to start. */
function newRun(workers = 1): Run {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.ndjson'), records);
  writeFileSync(join(folder, 'b.ndjson.gz'), packed);
  writeFileSync(join(folder, 'key'), '0123456789abcdef');
  const argv = [
    'a.ndjson',
    'b.ndjson.gz',
    '-o',
    'out.ndjson',
    '--hash-key',
    'key',
    '--checkpoint-seconds',
    '0.02',
    '--workers',
    String(workers),
  ];
  return { folder, argv };
}

const resultOf = (folder: string): readonly string[] =>
  ['out.ndjson', 'out.dead.ndjson'].map((name) => readFileSync(join(folder, name), 'utf8'));

let undisturbed: readonly string[] | undefined;
/** What a run comes to in which nothing happens. */
function wholeResult(): readonly string[] {
  if (undisturbed) return undisturbed;
  const { folder, argv } = newRun();
  runBatch(argv, { cwd: folder });
  undisturbed = resultOf(folder);
  return undisturbed;
}

/** Ends a run with SIGKILL after a time; whether it was still going on. What came to its end must have scored everything. */
async function killAfter(milliseconds: number, argv: readonly string[], cwd: string): Promise<boolean> {
  const child = startBatch(argv, cwd);
  let said = '';
  child.stderr?.on('data', (bytes) => {
    said += bytes;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
    child.once('close', (...ended) => done(ended)),
  );
  clearTimeout(timer);
  // Some of the records are bad ones.
  if (signal !== 'SIGKILL') expect(`${code ?? signal}, ${said}`).toMatch(/^3, /);
  return signal === 'SIGKILL';
}

const checkpointOf = (folder: string): string => join(folder, 'out.ndjson.checkpoint');

let killedRun: Promise<Run> | undefined;
/** A run that was killed after some of it was safe: each time a copy of the same. */
async function interrupted(): Promise<Run> {
  killedRun ??= killUnderWay();
  const { folder, argv } = await killedRun;
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, argv };
}

async function killUnderWay(): Promise<Run> {
  for (;;) {
    const { run, isEnded } = await signalUnderWay('SIGKILL');
    if (!isEnded) return run;
  }
}

interface SignalledRun {
  readonly run: Run;
  readonly code: number | null;
  readonly stderr: string;
  /** It came to its end before the signal reached it. */
  readonly isEnded: boolean;
}

/** A run that gets a signal after some of it was safe. */
async function signalUnderWay(signal: NodeJS.Signals, more: readonly string[] = []): Promise<SignalledRun> {
  const run = newRun();
  const isUnderWay = (): boolean => {
    try {
      return JSON.parse(readFileSync(checkpointOf(run.folder), 'utf8')).position.records > 0;
    } catch {
      return false;
    }
  };
  const child = startBatch([...run.argv, ...more], run.folder);
  let stderr = '';
  child.stderr?.on('data', (part) => (stderr += part));
  let hasEnded = false;
  const ended = new Promise<number | null>((done) =>
    child.once('close', (code) => {
      hasEnded = true;
      done(code);
    }),
  );
  while (!hasEnded && !isUnderWay()) await new Promise((done) => setTimeout(done, 2));
  child.kill(signal);
  const code = await ended;
  return { run, code, stderr, isEnded: !existsSync(checkpointOf(run.folder)) };
}

describe('an interrupted run', () => {
  it(`goes on after ${kills} kills at random points, byte for byte as if nothing had happened`, async () => {
    const { folder, argv } = newRun(2);
    const wanted = wholeResult();
    expect(wanted[0]?.split('\n')).toHaveLength(RECORDS - RECORDS / 50 + 1);
    const written = ['out.ndjson', 'out.dead.ndjson'];
    const remove = (): void => {
      for (const name of written) rmSync(join(folder, name), { force: true });
    };
    let killed = 0;
    let finished = 0;
    while (killed < kills || finished === 0) {
      const isKilled =
        killed < kills && (await killAfter(100 + Math.random() * 600, [...argv, '--resume'], folder));
      if (isKilled) {
        killed++;
        continue;
      }
      if (killed >= kills) runBatch([...argv, '--resume'], { cwd: folder });
      expect(resultOf(folder)).toEqual(wanted);
      expect(readdirSync(folder).filter((name) => /part|checkpoint/.test(name))).toEqual([]);
      remove();
      finished++;
    }
  });

  it('is not overwritten by a run that does not ask for it', async () => {
    const { folder, argv } = await interrupted();
    const before = readFileSync(checkpointOf(folder), 'utf8');
    const { status, stderr } = await runBatchHere(argv, folder);
    expect(status).toBe(2);
    expect(stderr).toContain('--resume continues it');
    expect(readFileSync(checkpointOf(folder), 'utf8')).toBe(before);
  });

  it.each([
    {
      name: 'another input of the same size',
      change: (folder: string) => {
        const bytes = readFileSync(join(folder, 'a.ndjson'));
        bytes[0] = 0x20;
        writeFileSync(join(folder, 'a.ndjson'), bytes);
      },
      says: 'another input',
    },
    {
      name: 'a longer input',
      change: (folder: string) => writeFileSync(join(folder, 'a.ndjson'), '{}\n', { flag: 'a' }),
      says: 'another input',
    },
    { name: 'another option', more: ['--full'], says: 'other options' },
    { name: 'another shard', more: ['--shard', '1/2'], says: 'other options' },
    { name: 'another time', more: ['--as-of', '2026-02-10T08:00:00Z'], says: 'other options' },
    {
      name: 'other rules',
      change: (folder: string) =>
        writeFileSync(join(folder, 'house.json'), JSON.stringify({ extends: 'aliexpress.buyer', rules: [] })),
      more: ['--rules', 'house.json'],
      says: 'other rules',
    },
    {
      name: 'a part that is too short',
      change: (folder: string) => truncateSync(join(folder, 'out.ndjson.part'), 1),
      says: 'from the interrupted run, got 1',
    },
    {
      name: 'a part that is gone',
      change: (folder: string) => rmSync(join(folder, 'out.ndjson.part')),
      says: 'from the interrupted run, got 0',
    },
    { name: 'another file of dead letters', more: ['--dead-letters', 'other'], says: 'other.part: expected' },
    {
      name: 'another key',
      change: (folder: string) => writeFileSync(join(folder, 'key'), 'fedcba9876543210'),
      says: 'other options',
    },
    {
      name: 'a checkpoint that cannot be read',
      change: (folder: string) => {
        rmSync(checkpointOf(folder));
        mkdirSync(checkpointOf(folder));
      },
      says: 'out.ndjson.checkpoint: expected a file',
    },
    {
      name: 'a broken checkpoint',
      change: (folder: string) => writeFileSync(checkpointOf(folder), '{'),
      says: 'expected a checkpoint',
    },
    {
      name: 'a checkpoint of which a figure was changed',
      change: (folder: string) =>
        writeFileSync(
          checkpointOf(folder),
          readFileSync(checkpointOf(folder), 'utf8').replace(/"outputBytes":\d/, '"outputBytes":'),
        ),
      says: 'expected a checkpoint',
    },
    {
      name: 'a checkpoint without its parts',
      change: (folder: string) =>
        writeFileSync(
          checkpointOf(folder),
          readFileSync(checkpointOf(folder), 'utf8').replace(
            /"(run|position|tally)":.*(?=,"isC)/,
            '"$1":null',
          ),
        ),
      says: 'expected a checkpoint',
    },
  ])('is not gone on with for $name', async ({ change, more = [], says }) => {
    const { folder, argv } = await interrupted();
    change?.(folder);
    const { status, stderr } = await runBatchHere([...argv, '--resume', ...more], folder);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    expect(existsSync(checkpointOf(folder))).toBe(true);
    expect(existsSync(join(folder, 'out.ndjson'))).toBe(false);
  });

  it('goes on with inputs that were moved', async () => {
    const { folder, argv } = await interrupted();
    renameSync(join(folder, 'b.ndjson.gz'), join(folder, 'c.ndjson.gz'));
    const moved = argv.map((arg) => arg.replace('b.ndjson', 'c.ndjson'));
    const { status, stderr } = runBatch([...moved, '--resume'], { cwd: folder });
    expect(status).toBe(3);
    expect(stderr).toContain('Going on after');
  });

  it('calls its inputs what they were called when it began', async () => {
    const { folder, argv } = await interrupted();
    mkdirSync(join(folder, 'moved'));
    for (const name of ['a.ndjson', 'b.ndjson.gz'])
      renameSync(join(folder, name), join(folder, 'moved', name));
    const moved = argv.map((arg) => arg.replace(/^[ab]\.ndjson/, 'moved/$&'));
    expect(runBatch([...moved, '--resume'], { cwd: folder }).status).toBe(3);
    expect(resultOf(folder)).toEqual(wholeResult());
  });

  it.each([
    { names: ['b', 'a'], isSame: false },
    { names: ['new', 'a'], isSame: false },
    { names: ['new', 'b'], isSame: true },
    { names: ['a', 'b'], isSame: true },
  ])('takes $names for a and b: $isSame', ({ names, isSame }) => {
    const run = { input: [1, 1], names: ['a', 'b'], version: '1', rules: [], options: {} };
    const compare = (): void => assertSameRun(run, { ...run, names }, 'out');
    if (isSame) expect(compare).not.toThrow();
    else expect(compare).toThrow(CliError);
  });
});

describe('the last moments of a run', () => {
  const run = { input: [1], names: ['a'], version: '1', rules: [], options: {} };
  const filesIn = (folder: string) => ({
    output: { path: join(folder, 'out'), name: 'out' },
    letters: { path: join(folder, 'dead'), name: 'dead' },
  });

  it.each([{ renamed: [] }, { renamed: ['dead'] }, { renamed: ['dead', 'out'] }])(
    'are made up for when only $renamed had its name',
    async ({ renamed }) => {
      const folder = newFolder();
      const { output, letters } = filesIn(folder);
      const first = await openOutputFiles(output, letters, run, false);
      await first.write(Buffer.from('results'), 'letters');
      await first.close();
      const tally = { ...emptyTally(), scored: 1 };
      await writeCheckpoint(`${output.path}.checkpoint`, 'out.checkpoint', {
        run,
        position: START,
        outputBytes: 7,
        deadLetterBytes: 7,
        tally,
        isComplete: true,
      });
      for (const name of renamed) renameSync(join(folder, `${name}.part`), join(folder, name));
      const second = await openOutputFiles(output, letters, run, true);
      expect(second).toMatchObject({ isComplete: true, tally });
      await second.finish(second.from, second.tally);
      await second.close();
      expect(readdirSync(folder).sort()).toEqual(['dead', 'out']);
      expect(readFileSync(output.path, 'utf8')).toBe('results');
      expect(readFileSync(letters.path, 'utf8')).toBe('letters');
    },
  );

  it('are not made up for when the results are gone', async () => {
    const folder = newFolder();
    const { output, letters } = filesIn(folder);
    const complete = { run, position: START, outputBytes: 7, deadLetterBytes: 0, tally: emptyTally() };
    await writeCheckpoint(`${output.path}.checkpoint`, 'out.checkpoint', { ...complete, isComplete: true });
    await expect(openOutputFiles(output, letters, run, true)).rejects.toMatchObject({
      code: 'CANNOT_RESUME',
      problems: [{ file: output.path, code: 'part-too-short', args: { bytes: 0, expected: 7 } }],
    });
  });

  it.each(['checkpoint.new', 'lock'])(
    'name out.%s where that cannot be written, and leave nothing',
    async (kind) => {
      const { folder, argv } = newRun();
      const name = `out.ndjson.${kind}`;
      mkdirSync(join(folder, name));
      const before = readdirSync(folder);
      const { status, stderr } = await runBatchHere(argv, folder);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringMatching(new RegExp(`^${name}: 1 problem \\(OUTPUT_NOT_WRITTEN\\)`)),
      });
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  it('never write through a link', async () => {
    const folder = newFolder();
    const { output, letters } = filesIn(folder);
    writeFileSync(join(folder, 'precious'), 'precious');
    symlinkSync(join(folder, 'precious'), output.path);
    await expect(openOutputFiles(output, letters, run, false)).rejects.toMatchObject({
      code: 'OUTPUT_NOT_WRITTEN',
    });
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
  });

  it.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130, 'en', 'Interrupted. The same command with --resume goes on.\n'],
    ['SIGTERM', 143, 'de', 'Unterbrochen. Mit --resume macht derselbe Befehl weiter.\n'],
    ['SIGINT', 130, 'es', 'Interrumpido. El mismo comando con --resume continúa.\n'],
    ['SIGTERM', 143, 'ru', 'Прервано. Та же команда с --resume продолжит.\n'],
  ] as const)('says after %s how it is gone on with', async (signal, status, lang, said) => {
    let signalled: SignalledRun;
    do signalled = await signalUnderWay(signal, ['--lang', lang]);
    while (signalled.isEnded);
    const { run, code, stderr } = signalled;
    expect({ code, stderr }).toEqual({ code: status, stderr: said });
    const { folder, argv } = run;
    expect(runBatch([...argv, '--resume'], { cwd: folder }).status).toBe(3);
  });

  it.skipIf(process.platform === 'win32')('that has no file says no more than that it ended', async () => {
    const child = startBatch(['-', '--line-buffered', '--lang', 'en']);
    let stderr = '';
    child.stderr?.on('data', (part) => (stderr += part));
    const isUnderWay = new Promise((done) => child.stdout?.once('data', done));
    child.stdin?.write(`${snapshots[0]}\n`);
    await isUnderWay;
    child.kill('SIGTERM');
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, stderr }).toEqual({ code: 143, stderr: 'Interrupted.\n' });
  });

  it.skipIf(process.platform === 'win32')('is not gone on with while another run is writing', async () => {
    const { folder, argv } = newRun();
    const child = startBatch(argv, folder);
    child.stderr?.resume();
    while (!existsSync(checkpointOf(folder))) await new Promise((done) => setTimeout(done, 5));
    // However fast it is, it does not end before the others have tried.
    child.kill('SIGSTOP');
    for (const more of [[], ['--resume']]) {
      const { status, stderr } = await runBatchHere([...argv, ...more], folder);
      expect(status).toBe(2);
      expect(stderr).toContain(`another run is writing this output: process ${child.pid} on ${hostname()}`);
      expect(stderr).toContain('\n  out.ndjson.lock: ');
      expect(stderr).toContain('remove the .lock file');
    }
    child.kill('SIGCONT');
    const code = await new Promise((done) => child.once('close', done));
    // Some of its records are bad ones.
    expect(code).toBe(3);
    expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it.each([
    ['of a process that has ended', { host: hostname(), process: 999_999_999 }, 0, 0],
    ['of the same number, as containers give it', 'self', 0, 0],
    ['of another machine that wrote a moment ago', { host: 'elsewhere', process: 1 }, 0, 2],
    ['of another machine that has been silent', { host: 'elsewhere', process: 1 }, 60, 0],
    ['that was ended while it was made, a moment ago', '', 0, 0],
    ['that was ended while it was made', '', 60, 0],
  ] as const)('takes over the lock of a run that has ended: %s', async (_, holder, secondsAgo, exit) => {
    const folder = newFolder();
    const lock = join(folder, 'out.ndjson.lock');
    const then = Date.now() / 1000 - secondsAgo;
    const target = { path: join(folder, 'out.ndjson'), name: 'out.ndjson' };
    const self = { host: hostname(), process: process.pid };
    writeFileSync(lock, holder === '' ? '' : JSON.stringify(holder === 'self' ? self : holder));
    utimesSync(lock, then, then);
    const taken = await lockOutput(target).then(
      (held) => held.release().then(() => 0),
      (error) => (error instanceof CliError ? 2 : error),
    );
    expect(taken).toBe(exit);
    expect(existsSync(lock)).toBe(exit === 2);
  });

  it('waits for a run that has made the lock to sign it, and leaves it alone', async () => {
    const folder = newFolder();
    const lock = join(folder, 'out.ndjson.lock');
    writeFileSync(lock, '');
    const signing = setTimeout(
      () => writeFileSync(lock, JSON.stringify({ host: 'elsewhere', process: 1 })),
      300,
    );
    await expect(lockOutput({ path: join(folder, 'out.ndjson'), name: 'out.ndjson' })).rejects.toThrow(
      'CANNOT_RESUME',
    );
    clearTimeout(signing);
    expect(readFileSync(lock, 'utf8')).toContain('elsewhere');
  });
});
