import type { Io } from '../process/io.ts';

/** Reads standard input and each of these files only once: a pipe can't be read twice. */
export function readOnce(io: Io, files: readonly string[]): Io {
  const kept = new Map<string, Promise<Uint8Array>>();
  const once = (path: string, read: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const bytes = kept.get(path) ?? read();
    kept.set(path, bytes);
    return bytes;
  };
  return {
    ...io,
    readStdin: (...given) => once('-', () => io.readStdin(...given)),
    readFile: (path, most) =>
      files.includes(path) ? once(path, () => io.readFile(path, most)) : io.readFile(path, most),
  };
}
