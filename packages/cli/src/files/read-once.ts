import type { Io } from '../process/io.ts';

/** Keeps what is read from standard input and from pipes, which can't be read twice. */
export function readOnce(io: Io): Io {
  const kept = new Map<string, Promise<Uint8Array>>();
  const once = (path: string, read: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const bytes = kept.get(path) ?? read();
    kept.set(path, bytes);
    return bytes;
  };
  return {
    ...io,
    readStdin: (...given) => once('-', () => io.readStdin(...given)),
    readFile: async (path, most) =>
      (await io.isPipe(path)) ? once(path, () => io.readFile(path, most)) : io.readFile(path, most),
  };
}
