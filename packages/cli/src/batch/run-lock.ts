import { readFileSync } from 'node:fs';
import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { CliError } from '../errors/cli-error.ts';
import { notWritten, writing } from '../files/write-result.ts';
import type { Target } from './output-files.ts';

/** How often a run says that it is still going on, and after how long without a word it is not. */
const BEAT_MS = 5_000;
const SILENT_MS = 30_000;
/** How long a lock may be without a name: writing it takes a moment, and a run that was ended in that moment never does. */
const UNSIGNED_MS = 2_000;
const MOST_TRIES = 60;
const WAIT_MS = 50;

/** Who is writing an output. */
interface Holder {
  readonly host: string;
  readonly process: number;
}

/** Keeps a second run off an output. */
export interface RunLock {
  readonly release: () => Promise<void>;
}

export const lockPathOf = (outputPath: string): string => `${outputPath}.lock`;

/**
 * Takes the lock of an output; that of a run that has ended without giving it back is taken over.
 *
 * @throws {CliError} When another run is writing it.
 */
export async function lockOutput({ path, name }: Target): Promise<RunLock> {
  const lock = lockPathOf(path);
  const own: Holder = { host: hostname(), process: process.pid };
  for (let tries = 1; !(await create(lock, own, name)); tries++) {
    const holder = await readHolder(lock);
    const isHeld = await isGoingOn(holder, own, lock);
    if ((isHeld && holder !== null) || tries === MOST_TRIES) {
      const args = { host: '?', process: 0, ...holder };
      throw new CliError('CANNOT_RESUME', name, [{ file: lockPathOf(name), code: 'run-going', args }]);
    }
    // Another run has just made it and has not written into it yet.
    if (isHeld) await setTimeout(WAIT_MS);
    else await writing(lockPathOf(name), () => rm(lock, { force: true }));
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => {});
  }, BEAT_MS);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      // A stale lock file is taken over by the next run.
      if (isSame(await readHolder(lock), own)) await rm(lock, { force: true }).catch(() => {});
    },
  };
}

/** @returns false when there is one already. */
async function create(lock: string, own: Holder, name: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx');
    try {
      await file.writeFile(`${JSON.stringify(own)}\n`);
    } catch (error) {
      await rm(lock, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    // Was it too long without a name, another run has taken it over.
    return isSame(await readHolder(lock), own);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notWritten(name, error);
  }
}

const isSame = (holder: Holder | null, own: Holder): boolean =>
  holder?.host === own.host && holder.process === own.process;

/** null when nobody can be read from it. */
async function readHolder(lock: string): Promise<Holder | null> {
  try {
    const { host, process } = JSON.parse(await readFile(lock, 'utf8')) as Partial<Holder>;
    return typeof host === 'string' && typeof process === 'number' ? { host, process } : null;
  } catch {
    return null;
  }
}

async function isGoingOn(holder: Holder | null, own: Holder, lock: string): Promise<boolean> {
  const heardAt = (await stat(lock).catch(() => null))?.mtimeMs ?? 0;
  if (Date.now() - heardAt > (holder === null ? UNSIGNED_MS : SILENT_MS)) return false;
  if (holder === null) return true;
  // Whether a process of another machine lives cannot be asked: a recent write is the only evidence.
  if (holder.host !== own.host) return true;
  // A container that is started again often gives the same number.
  return holder.process !== own.process && isAlive(holder.process);
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return !isZombie(id);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process has ended and only waits for its parent to ask how, as in containers where nobody does. */
function isZombie(id: number): boolean {
  try {
    // Behind the name, which stands in brackets and may hold any.
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${id}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
