import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/commands.ts';
import { repository } from './fake-io.ts';

const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
if (!existsSync(new URL('../dist/main.js', import.meta.url))) throw new Error('run `npm run build` first');
const preload = fileURLToPath(new URL('./stand-in-work.mjs', import.meta.url));
const MOST_MS = 2000;
const OLD = 'what stood here before';

interface Ended {
  /** As a shell tells it. */
  readonly status: number;
  readonly ms: number;
  readonly folder: string;
}

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'risk-check-signals-'));
  cpSync(
    fileURLToPath(new URL('examples/aliexpress-buyer/traveller.json', repository)),
    join(folder, 'busy.json'),
  );
  writeFileSync(join(folder, 'out'), OLD);
  return folder;
};
const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** Starts the program and sends the signal once it is at work. */
async function signalAtWork(
  argv: readonly string[],
  work: 'computes' | 'syncs',
  signal: 'SIGINT' | 'SIGTERM',
  folder: string,
  { command = [process.execPath], idOf = (id: number) => id } = {},
): Promise<Ended> {
  const [program = '', ...before] = command;
  const child = spawn(program, [...before, '--import', preload, bin, ...argv], {
    cwd: folder,
    env: { ...process.env, RISK_CHECK_WORK: work, XDG_STATE_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number>((done) =>
    child.on('close', (code, by) => done(by === null ? (code ?? 0) : 128 + constants.signals[by])),
  );
  const isAtWork = new Promise<boolean>((done) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      if (said.includes('at work')) done(true);
    });
    ended.then(() => done(false));
  });
  expect(await isAtWork, `${argv.join(' ')} works`).toBe(true);
  const start = performance.now();
  process.kill(idOf(Number(child.pid)), signal);
  return { status: await ended, ms: performance.now() - start, folder };
}

/** Arguments that make each command compute. `null`: `completion` reads nothing, and `tables` is tried with DuckDB. */
const CASES: Readonly<Record<string, readonly string[] | null>> = {
  '': ['busy.json', '--output', 'html=out'],
  forecast: ['forecast', 'busy.json'],
  timeline: ['timeline', 'busy.json'],
  track: ['track', 'busy.json', '--ics', 'out'],
  headroom: ['headroom', 'busy.json'],
  'what-if': ['what-if', 'busy.json'],
  explain: ['explain', 'aliexpress.buyer.login-distinct-ips', '--snapshot', 'busy.json'],
  import: ['import', 'busy.json', '-o', 'out'],
  init: ['init', '--answers', 'busy.json', '-o', 'snapshot.json'],
  doctor: ['doctor', 'busy.json'],
  recover: ['recover', 'busy.json'],
  appeal: ['appeal', 'busy.json'],
  badge: ['badge', 'busy.json', '-o', 'out'],
  case: ['case', 'busy.json', '--message', 'blocked', '--outcome', 'open', '-o', 'out'],
  batch: ['batch', 'busy.json', '--suppressions', 'busy.json', '-o', 'scores'],
  tables: null,
  sql: ['sql', 'script', 'aliexpress.buyer', '--rules', 'busy.json', '-o', 'out'],
  rules: ['rules', 'list', '--rules', 'busy.json'],
  completion: null,
};
const TRIED = Object.values(CASES).filter((argv) => argv !== null);

describe.skipIf(process.platform === 'win32')('a signal', () => {
  it('is tried on every command', () => {
    expect(Object.keys(CASES).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  it.each(
    TRIED.map((argv, i) => ({ argv, signal: i % 2 === 0 ? ('SIGINT' as const) : ('SIGTERM' as const) })),
  )('$signal ends $argv while it computes, and leaves every file as it was', async ({ argv, signal }) => {
    const folder = newFolder();
    const before = contentsOf(folder);
    const { status, ms } = await signalAtWork(argv, 'computes', signal, folder);
    expect(status).toBe(128 + constants.signals[signal]);
    expect(ms).toBeLessThan(MOST_MS);
    expect(contentsOf(folder)).toEqual(before);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while a result is written leaves nothing of it',
    async (signal) => {
      const folder = newFolder();
      const before = contentsOf(folder);
      const { status, ms } = await signalAtWork(
        ['busy.json', '--output', 'html=out'],
        'syncs',
        signal,
        folder,
      );
      expect(status).toBe(128 + constants.signals[signal]);
      expect(ms).toBeLessThan(MOST_MS);
      expect(contentsOf(folder)).toEqual(before);
    },
  );

  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it while it reads standard input', async (signal) => {
    const child = spawn(process.execPath, [bin, '-'], { stdio: ['pipe', 'ignore', 'ignore'] });
    // More than a pipe holds: once it is gone, the process is reading.
    await new Promise((done) => child.stdin.write(' '.repeat(2 ** 20), done));
    child.kill(signal);
    expect(await new Promise((done) => child.on('close', (_, by) => done(by)))).toBe(signal);
  });

  it('ends `track` with its lock taken, and the next run goes on at once', async () => {
    const folder = newFolder();
    const argv = ['track', 'busy.json', '--store', 'store', '--format', 'json'];
    const { status } = await signalAtWork(argv, 'syncs', 'SIGTERM', folder);
    expect(status).toBe(143);
    expect(Object.keys(contentsOf(folder)).sort()).toEqual(['busy.json', 'out', 'store', 'store.lock']);
    const again = spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8' });
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(again.stdout).changes).toHaveLength(1);
    expect(Object.keys(contentsOf(folder)).sort()).toEqual(['busy.json', 'out', 'store']);
  });
});

// Nobody hears the signals of the first process of a container unless it has handlers, and those wait for what it computes.
const isolate = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc'];
const canIsolate = spawnSync(isolate[0] as string, [...isolate.slice(1), 'true']).status === 0;

describe.skipIf(!canIsolate)('as the first process of a container', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it while it computes', async (signal) => {
    const folder = newFolder();
    const { status, ms } = await signalAtWork(['timeline', 'busy.json'], 'computes', signal, folder, {
      command: [...isolate, process.execPath],
      idOf: (id) => Number(readFileSync(`/proc/${id}/task/${id}/children`, 'utf8')),
    });
    expect(status).toBe(128 + constants.signals[signal]);
    expect(ms).toBeLessThan(MOST_MS);
  });
});
