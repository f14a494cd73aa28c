import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const OLDEST_MS = 30 * 24 * 60 * 60 * 1000;
/** A few formats of a few installations; each `npx` of another version is one. */
const MOST_FILES = 12;

/** Reads what was written under exactly this key, null where nothing was or a part is missing. */
export function readCode(folder: string, key: string): Buffer | null {
  try {
    const bytes = readFileSync(fileOf(folder, key));
    const { length } = headOf(key, 0);
    const head = headOf(key, bytes.length - length);
    return bytes.subarray(0, length).equals(head) ? bytes.subarray(length) : null;
  } catch {
    return null;
  }
}

/** Writes all of it or nothing, without a word where it cannot, and takes away what earlier versions have left. */
export function writeCode(folder: string, key: string, code: Buffer): void {
  const file = fileOf(folder, key);
  const beside = `${file}.${process.pid}.tmp`;
  try {
    const opened = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(opened, Buffer.concat([headOf(key, code.length), code]));
      // V8 believes what it is given: not even a machine that loses its power may leave half of it.
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(beside, file);
    const { mtimeMs } = statSync(file);
    const others = readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((other) => other !== file)
      .map((other) => ({ other, writtenMs: statSync(other).mtimeMs }))
      .sort((a, b) => b.writtenMs - a.writtenMs);
    for (const [i, { other, writtenMs }] of others.entries())
      if (i >= MOST_FILES - 1 || writtenMs < mtimeMs - OLDEST_MS) rmSync(other);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** As long for every length, so that it can be checked before the length is known. */
const headOf = (key: string, length: number): Buffer =>
  Buffer.from(`${key} ${String(length).padStart(10, '0')}\n`);

/** Short, since a path does not fit into a name; the key itself stands in the file. */
function fileOf(folder: string, key: string): string {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) >>> 0;
  return join(folder, `${hash.toString(16).padStart(8, '0')}.code`);
}
