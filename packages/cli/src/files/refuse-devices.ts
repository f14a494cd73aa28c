import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unreadable } from '../errors/cli-error.ts';
import type { Io } from '../process/io.ts';

/**
 * Refuses pipes and devices: a pipe that nobody writes to blocks for ever, a device may be endless. For files that a folder
 * can bring along.
 */
export async function refuseDevices(path: string, io: Pick<Io, 'cwd'>): Promise<void> {
  if (path === '-') return;
  const found = await stat(resolve(io.cwd, path)).catch(() => null);
  if (found && !found.isFile() && !found.isDirectory())
    throw unreadable(path, { code: 'not-readable', args: { detail: 'ENOTREG' } });
}
