import { createHmac, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Band } from '@risk-check/core';
import { lockOutput, type RunLock } from '../batch/run-lock.ts';
import { CliError, unreadable, usageError } from '../errors/cli-error.ts';
import { isObject } from '../files/is-object.ts';
import { writing } from '../files/write-result.ts';
import type { Io } from '../process/io.ts';
import { refuseOthers } from '../process/write-file-atomically.ts';

/**
 * What one run said of one account: nothing personal. The account is a keyed hash of its name, whose key stays in the store.
 */
export interface Entry {
  readonly account: string;
  readonly ruleset: string;
  /** When the run was, RFC 3339. */
  readonly at: string;
  /** The instant that was judged, RFC 3339. */
  readonly asOf: string;
  /** The snapshot's own instant, if it was judged at another one. */
  readonly toldAt?: string;
  readonly score: number;
  readonly worstCase: number;
  readonly band: Band;
  /** Rules that have fired, with their level. */
  readonly levels: Readonly<Record<string, number>>;
  /** Rules of which a grave limit is near; absent in what earlier versions wrote. */
  readonly near?: readonly string[];
}

/** The instants of an entry. */
export type Instant = Pick<Entry, 'asOf' | 'toldAt'>;

/** An account that a newer snapshot left unchanged. */
export interface Seen extends Instant {
  readonly seen: string;
}

/** One account whose standing differs from the entry before. */
export interface Recorded {
  readonly before: Entry | null;
  readonly entry: Entry;
}

/**
 * The store of `risk-check track`: a file of JSON lines that only grows, so that a run that is ended at any moment leaves
 * every earlier line whole. A run writes its entries with an end mark, says them, and marks them as said. SQLite would add
 * a second form, since the oldest Node that is supported has none.
 */
export interface Store {
  /** The last entry of an account. */
  readonly last: (account: string) => Entry | null;
  /** The newest instant seen of an account, changed or not. */
  readonly newest: (account: string) => Instant | null;
  /** What the last run recorded and may not have said: it was ended in between. */
  readonly unsaid: readonly Recorded[];
  /** What an account is called in the store. */
  readonly keyOf: (name: unknown) => string;
  /** Writes the changed and the unchanged accounts through to the disk. */
  readonly append: (entries: readonly Entry[], seen: readonly Seen[]) => Promise<void>;
  /** Marks everything that was written as said. */
  readonly markSaid: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const FORM = 1;
/** How long a run waits for another one on the same store. */
const MOST_WAIT_MS = 60_000;
const WAIT_MS = 100;

/** Where the store is unless said: the state folder of the user, by the XDG base directories. */
export function storePath(given: string | undefined, { env, cwd, platform }: Io): string {
  if (given !== undefined) return resolve(cwd, given);
  const home = env.HOME ?? env.USERPROFILE;
  const state =
    env.XDG_STATE_HOME ||
    (platform === 'win32' && env.LOCALAPPDATA) ||
    (home ? join(home, '.local', 'state') : undefined);
  if (!state) throw usageError({ code: 'no-state-folder', args: {} });
  return join(state, 'risk-check', 'track.jsonl');
}

/**
 * Opens a store, or begins one. Another run on it is waited for.
 *
 * @throws {CliError} When it cannot be read or written, or a later version wrote it.
 */
export async function openStore(path: string): Promise<Store> {
  await writing(path, () => refuseOthers(path));
  await writing(path, () => mkdir(dirname(path), { recursive: true, mode: 0o700 }));
  const lock = await lockAfterOthers(path);
  try {
    const file = await writing(path, () => open(path, 'a+', 0o600));
    try {
      return await storeOf(file, path, lock);
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function lockAfterOthers(path: string): Promise<RunLock> {
  const until = Date.now() + MOST_WAIT_MS;
  for (;;) {
    try {
      return await lockOutput({ path, name: path });
    } catch (error) {
      if (!(error instanceof CliError) || error.code !== 'CANNOT_RESUME' || Date.now() > until) throw error;
      await setTimeout(WAIT_MS);
    }
  }
}

async function storeOf(file: FileHandle, path: string, lock: RunLock): Promise<Store> {
  const bytes = await file.readFile();
  const { salt, entries, newest, isSaid, length } = readLines(bytes, path);
  const key = salt ?? randomBytes(16).toString('hex');
  const last = new Map<string, Recorded>();
  for (const entry of entries)
    last.set(entry.account, { before: last.get(entry.account)?.entry ?? null, entry });
  const lastRun = entries.at(-1)?.at;
  const unsaid = isSaid ? [] : [...last.values()].filter(({ entry }) => entry.at === lastRun);
  let isBegun = salt !== null;
  const write = async (lines: readonly unknown[]): Promise<void> => {
    const head = isBegun ? [] : [{ riskCheckTrack: FORM, salt: key }];
    const text = [...head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
    await writing(path, async () => {
      await file.appendFile(text);
      await file.sync();
    });
    isBegun = true;
  };
  // What a run that was ended left behind its last mark.
  if (length < bytes.length) await file.truncate(length);
  return {
    last: (account) => last.get(account)?.entry ?? null,
    newest: (account) => newest.get(account) ?? null,
    unsaid,
    keyOf: (name) => createHmac('sha256', key).update(JSON.stringify(name)).digest('hex').slice(0, 24),
    append: (added, seen) => write([...added, ...seen, { end: added.length + seen.length }]),
    markSaid: () => write([{ said: true }]),
    close: async () => {
      await file.close();
      await lock.release();
    },
  };
}

interface Lines {
  readonly salt: string | null;
  readonly entries: readonly Entry[];
  readonly newest: ReadonlyMap<string, Instant>;
  /** Whether everything was said. */
  readonly isSaid: boolean;
  /** Bytes up to the last mark. */
  readonly length: number;
}

/** Reads a store up to its last mark: what stands behind it belongs to a run that was ended while it wrote. */
function readLines(bytes: Uint8Array, path: string): Lines {
  const entries: Entry[] = [];
  const newest = new Map<string, Instant>();
  let open: (Entry | Seen)[] = [];
  let salt: string | null = null;
  let isSaid = true;
  let length = 0;
  let start = 0;
  for (let number = 1; start < bytes.length; number++) {
    const end = bytes.indexOf(10, start);
    if (end < 0) break;
    const line = parse(new TextDecoder().decode(bytes.subarray(start, end)));
    start = end + 1;
    if (line === null) throw damaged(number);
    if (number === 1) {
      if (typeof line.riskCheckTrack === 'number' && line.riskCheckTrack > FORM)
        throw unreadable(path, { code: 'later-store', args: { version: line.riskCheckTrack } });
      if (line.riskCheckTrack !== FORM || typeof line.salt !== 'string') throw damaged(1);
      salt = line.salt;
    } else if (line.end === open.length) {
      const added = open.filter((one) => 'account' in one);
      for (const one of open) {
        const account = 'account' in one ? one.account : one.seen;
        const before = newest.get(account);
        if (!before || !isOlder(one, before)) newest.set(account, one);
      }
      entries.push(...added);
      open = [];
      isSaid &&= added.length === 0;
      length = start;
    } else if (line.said === true) {
      isSaid = true;
      length = start;
    } else if (isEntry(line) || isSeen(line)) open.push(line);
    else throw damaged(number);
  }
  // The first line alone: nothing to lose.
  return { salt: length === 0 ? null : salt, entries, newest, isSaid, length };

  function damaged(line: number): CliError {
    return unreadable(path, { code: 'damaged-store', args: { line } });
  }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isEntry = (line: Record<string, unknown>): line is Record<string, unknown> & Entry =>
  typeof line.account === 'string' && typeof line.score === 'number' && typeof line.levels === 'object';

const isSeen = (line: Record<string, unknown>): line is Record<string, unknown> & Seen =>
  typeof line.seen === 'string' && typeof line.asOf === 'string';

/** Whether one snapshot is older; for equal snapshots, whether it was judged at an earlier instant. */
export function isOlder(one: Instant, other: Instant): boolean {
  const byFacts = Date.parse(one.toldAt ?? one.asOf) - Date.parse(other.toldAt ?? other.asOf);
  return byFacts < 0 || (byFacts === 0 && Date.parse(one.asOf) < Date.parse(other.asOf));
}
