import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../src/main.ts';
import type { Io, Output, Talk } from '../src/process/io.ts';

export interface Run {
  readonly code: number;
  /** What was written to files, by name. */
  readonly written: Readonly<Record<string, string>>;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  /** Contents by name; any other name is read from the repository. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** System error codes by the path whose writing fails. */
  readonly writeErrors?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly isTTY?: boolean;
  readonly platform?: string;
  readonly cwd?: string;
  /** The clock, milliseconds since 1970. */
  readonly now?: number;
  /** The time zone of the computer. */
  readonly zone?: string;
  readonly talk?: Talk;
  readonly isStdinTTY?: boolean;
  /** Sees every file that is written. */
  readonly onWrite?: (path: string, text: string) => void;
}

export const repository = new URL('../../../', import.meta.url);

/** A name with a drive or backslashes is no address. */
const inRepository = (path: string): string => resolve(fileURLToPath(repository), path);

/** Names of the test's own files directly in a folder. */
const namesIn = (folder: string, { files = {} }: World): string[] => {
  const head = `${folder.replace(/\/$/, '')}/`;
  const inside = Object.keys(files).filter((path) => path.startsWith(head));
  return inside.map((path) => path.slice(head.length)).filter((name) => !name.includes('/'));
};

/** Runs `main` in process with files, streams and environment of the test's own. */
export async function runCli(argv: readonly string[], world: World = {}): Promise<Run> {
  const streams = { stdout: '', stderr: '' };
  const written: Record<string, string> = {};
  const output = (name: 'stdout' | 'stderr'): Output => ({
    write: async (text) => {
      streams[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    isTTY: world.isTTY ?? false,
    columns: world.columns,
  });
  const io: Io = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: async () => bytesOf(world.stdin ?? ''),
    openStdin: () => {
      throw new Error('only real processes read bit by bit');
    },
    readFile: async (path) => {
      const own = world.files?.[path];
      return own === undefined ? readFileSync(inRepository(path)) : bytesOf(own);
    },
    writeFile: async (path, text) => {
      const error = world.writeErrors?.[path];
      if (error !== undefined) throw Object.assign(new Error(error), { code: error });
      written[path] = text;
      world.onWrite?.(path, text);
    },
    listFolder: async (path) => {
      const own = namesIn(path, world).map((name) => ({ name, isFolder: false }));
      if (own.length > 0 && !existsSync(inRepository(path))) return own;
      const others = readdirSync(inRepository(path), { withFileTypes: true });
      return [...own, ...others.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))];
    },
    kindOf: async (path) => {
      if (world.files?.[path] !== undefined) return 'file';
      if (namesIn(path, world).length > 0) return 'folder';
      const found = statSync(inRepository(path), { throwIfNoEntry: false });
      return found === undefined ? 'nothing' : found.isDirectory() ? 'folder' : 'file';
    },
    isPipe: async () => false,
    identityOf: async (path) => resolve(world.cwd ?? '/', path),
    now: () => world.now ?? Date.parse('2026-11-24T08:00:00Z'),
    ...(world.zone === undefined ? {} : { zone: world.zone }),
    ...(world.talk === undefined ? {} : { talk: () => world.talk as Talk }),
    ...(world.isStdinTTY === undefined ? {} : { isStdinTTY: world.isStdinTTY }),
    cwd: world.cwd ?? '/',
    env: world.env ?? { LANG: 'C.UTF-8' },
    platform: world.platform ?? 'linux',
  };
  const code = await main(argv, io);
  return { code, ...streams, written };
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
