import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/main.ts';
import { processIo } from '../../src/process/process-io.ts';

const bin = fileURLToPath(new URL('../../bin.js', import.meta.url));
if (!existsSync(new URL('../../dist/batch-worker.js', import.meta.url)))
  throw new Error('run `npm run build` first');

/** A folder of its own for the files of a test. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'risk-check-batch-'));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node. */
  readonly node?: readonly string[];
}

/** `risk-check batch` as a real process, to its end. */
export function runBatch(argv: readonly string[], { node = [], env, ...options }: Options = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bin, 'batch', ...argv], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, ...env },
    ...options,
  });
  return { status, stdout, stderr };
}

/** A run over a few records by one worker: a second one would only start, which takes longer than they do. */
export const runFew = (argv: readonly string[], options?: Options): Ended =>
  runBatch([...argv, '--workers', '1'], options);

/** The same in this process with an empty standard input, for what ends before any record is scored. */
export async function runBatchHere(argv: readonly string[], cwd: string): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: async (text: string | Uint8Array) => {
      said[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    isTTY: false,
    columns: undefined,
  });
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const io = { ...processIo(), stdout: output('stdout'), stderr: output('stderr') };
    const status = await main(['batch', ...argv], { ...io, openStdin: () => Readable.from([]) });
    // A file handle that nobody closes ends the process on the newest Node.
    const left = openFilesIn(cwd);
    if (left.length > 0) throw new Error(`left open: ${left.join(', ')}`);
    return { status, ...said };
  } finally {
    process.chdir(before);
  }
}

/** The files of a folder that this process holds open; only Linux tells. */
function openFilesIn(folder: string): string[] {
  const whole = `${realpathSync(folder)}${sep}`;
  const fds = existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd') : [];
  return fds.flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      return path.startsWith(whole) ? [path] : [];
    } catch {
      // That of this listing is closed by now.
      return [];
    }
  });
}

/** A process without waiting for it. */
export const startBatch = (argv: readonly string[], cwd?: string): ChildProcess =>
  spawn(process.execPath, [bin, 'batch', ...argv], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });

/** Every line of an NDJSON text. */
export const linesOf = <T = Record<string, unknown>>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
