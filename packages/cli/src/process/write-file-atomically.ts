import { rmSync, type Stats } from 'node:fs';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeSignalsEnd } from './before-signals-end.ts';

/**
 * Writes a whole file or nothing: to a new file beside the target, then renamed. An existing regular file is replaced;
 * anything else (symlink, device, folder) is refused.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const present = await refuseOthers(path);
  // Not the number of the process, which a container gives again to the next run: what `kill -9` leaves would be in its way.
  const own = Math.random().toString(36).slice(2, 10);
  const beside = join(dirname(path), `.${basename(path)}.${own}.tmp`);
  const takeBack = beforeSignalsEnd(() => rmSync(beside, { force: true }));
  try {
    await write(path, beside, text, present?.mode);
  } finally {
    takeBack();
  }
}

async function write(path: string, beside: string, text: string, mode: number | undefined): Promise<void> {
  // `wx` never follows a symlink that somebody put there.
  const file = await open(beside, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
}

/** Links, devices and folders are never written to; null where nothing stands there yet. */
export async function refuseOthers(path: string): Promise<Stats | null> {
  const present = await lstat(path).catch(() => null);
  if (!present || present.isFile()) return present;
  const code = present.isDirectory() ? 'EISDIR' : 'ENOTREG';
  throw Object.assign(new Error(`${path} is not a regular file`), { code });
}
