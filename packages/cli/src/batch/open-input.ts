import { createReadStream, readSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import * as zlib from 'node:zlib';
import { CliError, unreadable } from '../errors/cli-error.ts';
import { describeFileError } from '../files/read-bytes.ts';
import type { Io } from '../process/io.ts';

const CHUNK_BYTES = 1024 * 1024;

/** An input that is being read. */
export interface OpenInput {
  readonly name: string;
  /** Bytes of the file as it lies on the disk, null where there is no end to know. */
  readonly size: number | null;
  /** Bytes read so far. */
  readonly bytesRead: () => number;
  /** Whether it ended before the end that it had when it was opened. */
  readonly isCut?: () => boolean;
  /** Its bytes, unpacked; a chunk is only valid until the next one is asked for, and may lie in the memory that `room` gives. */
  readonly chunks: (room: () => Buffer) => AsyncIterable<Buffer>;
  readonly close: () => Promise<void>;
}

/** Opens a file by its name, `.gz` and `.zst` to be unpacked, or standard input for `-`. */
export async function openInput(name: string, io: Io): Promise<OpenInput> {
  if (name === '-') return standardInput(io);
  const unpack = unpackerOf(name);
  const path = resolve(io.cwd, name);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const size = found.isFile() ? found.size : null;
    if (unpack !== null) return packedFile(name, path, size, unpack());
    return plainFile(name, await open(path, 'r'), size);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw unreadable(name, describeFileError(error), error);
  }
}

function standardInput(io: Io): OpenInput {
  let read = 0;
  const stream = io.openStdin();
  return {
    name: '-',
    size: null,
    bytesRead: () => read,
    chunks: async function* () {
      for await (const chunk of stream) {
        read += chunk.length;
        yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      }
    },
    close: async () => {
      stream.destroy();
    },
  };
}

/** Read straight to where its records are scored. */
function plainFile(name: string, file: FileHandle, size: number | null): OpenInput {
  let read = 0;
  const readInto = size === null ? readWhenThere : readAtOnce;
  return {
    name,
    size,
    bytesRead: () => read,
    isCut: () => size !== null && read < size,
    chunks: async function* (room) {
      for (;;) {
        const buffer = room();
        const bytesRead = await readInto(file, buffer).catch((error: unknown) => {
          throw unreadable(name, describeFileError(error), error);
        });
        if (bytesRead === 0) return;
        read += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    },
    close: () => file.close(),
  };
}

const readWhenThere = async (file: FileHandle, buffer: Buffer): Promise<number> =>
  (await file.read(buffer, 0, buffer.length, null)).bytesRead;

/** In this thread: read by another, the bytes would lie with another core than the one that looks for the newlines. */
async function readAtOnce({ fd }: FileHandle, buffer: Buffer): Promise<number> {
  // A shard may read on for long without a block, and all else has to have its turn.
  await setImmediate();
  return readSync(fd, buffer, 0, buffer.length, null);
}

function packedFile(name: string, path: string, size: number | null, unpacker: Unpacker): OpenInput {
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  source.on('error', (error) => unpacker.destroy(error));
  source.pipe(unpacker);
  return {
    name,
    size,
    bytesRead: () => source.bytesRead,
    chunks: async function* () {
      try {
        for await (const chunk of unpacker) yield chunk as Buffer;
      } catch (error) {
        throw unreadable(name, describeFileError(error), error);
      }
    },
    close: async () => {
      source.destroy();
      unpacker.destroy();
    },
  };
}

type Unpacker = Readable & NodeJS.WritableStream;

/** Newer than the types of the oldest Node that we promise. */
const { createZstdDecompress } = zlib as { readonly createZstdDecompress?: () => Unpacker };

function unpackerOf(name: string): (() => Unpacker) | null {
  if (/\.gz$/i.test(name)) return () => zlib.createGunzip({ chunkSize: CHUNK_BYTES / 4 });
  if (!/\.zst$/i.test(name)) return null;
  if (createZstdDecompress) return () => createZstdDecompress();
  throw unreadable(name, { code: 'no-zstd', args: { node: process.version } });
}
