import { rmSync, type Stats } from 'node:fs';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a whole file or nothing: to a new file beside the target, then renamed. An existing regular file is replaced;
 * anything else (symlink, device, folder) is refused.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const present = await refuseOthers(path);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  // `wx` never follows a symlink that somebody put there.
  const file = await open(beside, 'wx', present?.mode);
  const remove = (): void => rmSync(beside, { force: true });
  // A signal may end the process meanwhile.
  process.once('exit', remove);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  } finally {
    process.off('exit', remove);
  }
}

/** Links, devices and folders are never written to; null where nothing stands there yet. */
export async function refuseOthers(path: string): Promise<Stats | null> {
  const present = await lstat(path).catch(() => null);
  if (!present || present.isFile()) return present;
  const code = present.isDirectory() ? 'EISDIR' : 'ENOTREG';
  throw Object.assign(new Error(`${path} is not a regular file`), { code });
}
