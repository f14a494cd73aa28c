import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Io, Output } from './io.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** The real process as an `Io`. */
export function processIo(): Io {
  const cwd = process.cwd();
  return {
    stdout: outputOf(() => process.stdout),
    stderr: outputOf(() => process.stderr, falseWhenUnread),
    readStdin,
    openStdin: () => process.stdin,
    // Nothing else waits meanwhile, and a start of the thread pool is dearer than the read.
    readFile: async (path, most) => {
      const file = resolve(cwd, path);
      const found = statSync(file);
      if (!found.isFile()) return readPipe(file, most);
      // Before a gigabyte is in memory; as Node says it of what is too large for Node itself.
      if (found.size > most)
        throw Object.assign(new Error(`File size (${found.size})`), { code: 'ERR_FS_FILE_TOO_LARGE' });
      return readFileSync(file);
    },
    writeFile: (path, text) => writeFileAtomically(resolve(cwd, path), text),
    listFolder: async (path) =>
      (await readdir(resolve(cwd, path), { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        isFolder: entry.isDirectory(),
      })),
    kindOf: (path) =>
      stat(resolve(cwd, path)).then(
        (found) => (found.isDirectory() ? 'folder' : 'file'),
        () => 'nothing' as const,
      ),
    isPipe: (path) =>
      stat(resolve(cwd, path)).then(
        (found) => !found.isFile() && !found.isDirectory(),
        () => false,
      ),
    identityOf: (path) => identityOf(resolve(cwd, path)),
    isStdinTTY: process.stdin.isTTY === true,
    now: () => Date.now(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    cwd,
    env: process.env,
    platform: process.platform,
  };
}

/** By number, since a file may have several names; what is not there yet is known by its folder. */
async function identityOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  // Some file systems do not number their files.
  if (found && found.ino !== 0n) return `${found.dev}:${found.ino}`;
  return await realpath(path).catch(async () =>
    join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path)),
  );
}

/** Reads what has no size, and maybe no end. */
function readPipe(file: string, most: number): Uint8Array {
  const pipe = openSync(file, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    let read: number;
    do {
      const chunk = new Uint8Array(2 ** 16);
      read = readSync(pipe, chunk);
      chunks.push(chunk.subarray(0, read));
      size += read;
    } while (read > 0 && size <= most);
    return Buffer.concat(chunks);
  } finally {
    closeSync(pipe);
  }
}

/** @param stream - Opened only when it is used: that loads much of Node. */
function outputOf(
  stream: () => NodeJS.WriteStream,
  onFailure?: (error: NodeJS.ErrnoException) => unknown,
): Output {
  let opened: NodeJS.WriteStream | undefined;
  const open = (): NodeJS.WriteStream => {
    if (opened) return opened;
    opened = stream();
    // A failed write also comes as an event, which would end the process without a listener.
    opened.on('error', () => {});
    return opened;
  };
  return {
    write: (text) => {
      const written = new Promise((done, fail) => {
        open().write(text, (error) => (error ? fail(error) : done(true)));
      });
      return onFailure ? written.catch(onFailure) : written;
    },
    get isTTY() {
      return open().isTTY === true;
    },
    get columns() {
      return open().columns;
    },
  };
}

function falseWhenUnread(error: NodeJS.ErrnoException): false {
  if (error.code !== 'EPIPE') throw error;
  return false;
}

async function readStdin(most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}
